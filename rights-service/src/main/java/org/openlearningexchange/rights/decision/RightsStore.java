package org.openlearningexchange.rights.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.rights.decision.StoredRights.State;

/** Reads decisions for the API. */
@ApplicationScoped
public class RightsStore {
  private final Mutiny.SessionFactory sessions;

  public RightsStore(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** The rights of a resource; empty where the exchange never knew it or has erased it. */
  public Uni<Optional<ResourceRights>> find(UUID id) {
    return sessions.withSession(
        session ->
            session
                .find(ResourceRow.class, id)
                .map(row -> Optional.ofNullable(row).flatMap(RightsStore::rights)));
  }

  /** The rights of several resources by their ids; those that the exchange does not know lack. */
  public Uni<Map<UUID, ResourceRights>> findAll(Set<UUID> ids) {
    return sessions.withSession(
        session ->
            session
                .find(ResourceRow.class, ids.toArray())
                .map(
                    rows -> {
                      Map<UUID, ResourceRights> found = new HashMap<>();
                      rows.stream()
                          .filter(Objects::nonNull)
                          .forEach(
                              row -> rights(row).ifPresent(rights -> found.put(row.id, rights)));
                      return found;
                    }));
  }

  private static Optional<ResourceRights> rights(ResourceRow row) {
    State state = State.of(row.state);
    if (state == State.PUBLISHED && row.decision != null && row.record != null) {
      return Optional.of(decided(row, row.decision, row.record));
    }
    if (state == State.WITHDRAWN && row.withdrawnSince != null && row.withdrawnReason != null) {
      return Optional.of(
          gone(row, row.withdrawnSince.toInstant(), WithdrawalReason.valueOf(row.withdrawnReason)));
    }
    return Optional.empty();
  }

  private static ResourceRights.Decided decided(ResourceRow row, String json, String record) {
    RightsDecision decision = Json.read(json, RightsDecision.class);
    Dispute dispute = dispute(row);
    return new ResourceRights.Decided(
        row.id, dispute == null ? decision : decision.disputed(), record, isHidden(row), dispute);
  }

  private static boolean isHidden(ResourceRow row) {
    return row.visibility.equals("hidden");
  }

  private static @Nullable Dispute dispute(ResourceRow row) {
    return row.disputeId == null || row.disputedSince == null
        ? null
        : new Dispute(row.disputeId, row.disputedSince.toInstant());
  }

  private static ResourceRights.Gone gone(ResourceRow row, Instant since, WithdrawalReason reason) {
    String said = row.overruled == null ? row.decision : row.overruled;
    return new ResourceRights.Gone(
        since,
        reason,
        said == null || row.disputeId != null
            ? List.of()
            : EarlierGrants.withLast(Json.read(said, RightsDecision.class), since),
        isHidden(row),
        dispute(row));
  }
}
