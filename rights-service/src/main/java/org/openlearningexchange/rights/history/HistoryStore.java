package org.openlearningexchange.rights.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps each change of a decision; none is ever rewritten. */
@ApplicationScoped
public class HistoryStore {
  private static final String APPEND =
      """
      insert into decision_change (changed_at, resource_id, from_expression, to_expression, decision,
          run_id, rules_version, cause, record_version, content_hash, harvested_at)
      select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::int[],
          $8::text[], $9::bigint[], $10::text[], $11::timestamptz[])
      """;

  private final Mutiny.SessionFactory sessions;

  public HistoryStore(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Adds changes in the transaction that makes them. */
  public Uni<Void> append(SqlConnection connection, List<Change> changes, Instant at) {
    return changes.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(APPEND)
            .execute(Tuple.from(new ChangeColumns(changes, at).arrays()))
            .replaceWithVoid();
  }

  /** Forgets, for legal reasons, what was ever decided on these resources. */
  public Uni<Void> erase(SqlConnection connection, Collection<UUID> resources) {
    return connection
        .preparedQuery("delete from decision_change where resource_id = any($1)")
        .execute(Tuple.of(resources.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /**
   * The changes of a resource's decision, the latest first.
   *
   * @param before where the page before ended; null for the latest
   */
  public Uni<HistoryPage> page(UUID id, @Nullable Long before, int limit) {
    return sessions
        .withSession(
            session ->
                session
                    .createQuery(
                        "from DecisionChangeRow where resourceId = :id and id < :before"
                            + " order by id desc",
                        DecisionChangeRow.class)
                    .setParameter("id", id)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(limit + 1)
                    .getResultList())
        .map(rows -> page(rows, limit));
  }

  private static HistoryPage page(List<DecisionChangeRow> rows, int limit) {
    List<DecisionChangeRow> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new HistoryPage(
        shown.stream().map(DecisionChangeRow::toChange).toList(),
        rows.size() > limit ? shown.get(limit - 1).id : null);
  }

  /** The decision that held then; empty before the first one. */
  public Uni<Optional<HeldDecision>> findAt(UUID id, Instant at) {
    return sessions.withSession(
        session ->
            first(session, "changedAt <= :at order by id desc", id, at)
                .chain(
                    row ->
                        row == null
                            ? Uni.createFrom().item(Optional.empty())
                            : next(session, row).map(next -> Optional.of(held(row, next)))));
  }

  /** When the first decision on a resource was made. */
  public Uni<Optional<Instant>> findFirst(UUID id) {
    return sessions
        .withSession(session -> first(session, "changedAt >= :at order by id", id, Instant.EPOCH))
        .map(row -> Optional.ofNullable(row).map(found -> found.changedAt.toInstant()));
  }

  private static Uni<@Nullable DecisionChangeRow> first(
      Mutiny.Session session, String which, UUID id, Instant at) {
    return session
        .createQuery(
            "from DecisionChangeRow where resourceId = :id and " + which, DecisionChangeRow.class)
        .setParameter("id", id)
        .setParameter("at", at.atOffset(ZoneOffset.UTC))
        .setMaxResults(1)
        .getSingleResultOrNull();
  }

  private static Uni<@Nullable DecisionChangeRow> next(
      Mutiny.Session session, DecisionChangeRow row) {
    return session
        .createQuery(
            "from DecisionChangeRow where resourceId = :id and id > :after order by id",
            DecisionChangeRow.class)
        .setParameter("id", row.resourceId)
        .setParameter("after", row.id)
        .setMaxResults(1)
        .getSingleResultOrNull();
  }

  private static HeldDecision held(DecisionChangeRow row, @Nullable DecisionChangeRow next) {
    return new HeldDecision(
        row.toChange().decision(),
        row.changedAt.toInstant(),
        next == null ? null : next.changedAt.toInstant());
  }
}
