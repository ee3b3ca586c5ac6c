package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.history.Change;
import org.openlearningexchange.rights.history.Origin;
import org.openlearningexchange.rights.policy.RepositoryPolicy;
import org.openlearningexchange.rights.recognition.Recognition;

/** Rules on records: from what is stored and what came to what is to be done. Pure. */
final class Rulings {
  private Rulings() {}

  /**
   * What an incoming record does; a lower record version never wins over a higher one.
   *
   * @param policies of the repositories that have one
   */
  static Ruling rule(
      Optional<StoredRights> stored,
      IncomingRecord incoming,
      Map<UUID, RepositoryPolicy> policies,
      Instant now) {
    StoredRights before = stored.filter(it -> it.state() != State.ERASED).orElse(null);
    if (before != null) {
      long version = incoming.message().recordVersion();
      boolean same = isSame(before, incoming);
      if (version < before.recordVersion() || version == before.recordVersion() && same) {
        return new Ruling.Ignored(incoming.id());
      }
      if (same) {
        return new Ruling.Confirmed(incoming.id(), version);
      }
    }
    if (incoming.message() instanceof WithdrawnRecord withdrawn) {
      return new Ruling.Withdrawn(
          incoming, withdrawn.provenance().harvestedAt(), withdrawn.reason());
    }
    return publish(before, incoming, policies, now);
  }

  private static boolean isSame(StoredRights before, IncomingRecord incoming) {
    return incoming.message() instanceof HarvestedRecord harvested
        ? before.state() == State.PUBLISHED && harvested.contentHash().equals(before.contentHash())
        : before.isWithdrawn();
  }

  private static Ruling publish(
      @Nullable StoredRights before,
      IncomingRecord incoming,
      Map<UUID, RepositoryPolicy> policies,
      Instant now) {
    RightsDecision last = before == null ? null : before.decision();
    Instant left = before == null || last == null ? null : before.withdrawnSince();
    Cause cause = left == null ? Cause.HARVEST : Cause.RETURNED;
    Verdict verdict =
        Deciding.decide(
            before, grounds(before, incoming, policies), cause, now, left == null ? now : left);
    boolean stays =
        cause != Cause.RETURNED && last != null && !Deciding.differ(last, verdict.decision());
    return new Ruling.Published(
        incoming,
        verdict,
        stays ? null : change(incoming.id(), last, verdict, cause, incoming.origin()),
        last == null || stays
            ? List.of()
            : Notices.of(
                incoming.id(), incoming.repositoryId(), last, verdict.decision(), left != null));
  }

  private static Grounds grounds(
      @Nullable StoredRights before,
      IncomingRecord incoming,
      Map<UUID, RepositoryPolicy> policies) {
    return new Grounds(
        Objects.requireNonNull(incoming.rights()),
        incoming.silent(),
        policies.getOrDefault(incoming.repositoryId(), RepositoryPolicy.NONE),
        before == null ? null : before.override());
  }

  /**
   * What other grounds make of a record that was decided on before.
   *
   * @param cause why it is looked at again
   */
  static Redecision redecide(
      StoredRights before, IncomingRecord kept, Grounds grounds, Cause cause, Instant now) {
    RightsDecision last = Objects.requireNonNull(before.decision());
    Verdict verdict = Deciding.decide(before, grounds, cause, now, now);
    if (!Deciding.differ(last, verdict.decision())) {
      return new Redecision(before.id(), verdict, null, List.of());
    }
    return new Redecision(
        before.id(),
        verdict,
        change(before.id(), last, verdict, cause, kept.origin().withoutRun()),
        Notices.of(before.id(), kept.repositoryId(), last, verdict.decision(), false));
  }

  private static Change change(
      UUID id, @Nullable RightsDecision last, Verdict verdict, Cause cause, Origin origin) {
    return new Change(
        id,
        last == null ? null : last.expression(),
        verdict.decision().expression(),
        cause,
        origin,
        verdict.json(),
        Recognition.RULES_VERSION);
  }
}
