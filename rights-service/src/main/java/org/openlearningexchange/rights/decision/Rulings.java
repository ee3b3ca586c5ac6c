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
    StoredRights read = before == null ? null : readByPresentRules(before, policies, now);
    Verdict verdict =
        Deciding.decide(
            read,
            grounds(before, incoming, policies),
            cause,
            now,
            left == null ? seenAnew(read, incoming, now) : left);
    boolean stays =
        cause != Cause.RETURNED && last != null && !Deciding.differ(last, verdict.decision());
    return new Ruling.Published(
        incoming,
        verdict,
        stays ? null : change(incoming.id(), last, verdict, cause, incoming.origin()),
        before == null || last == null || stays
            ? List.of()
            : Notices.of(before, incoming.repositoryId(), last, verdict.decision()));
  }

  /** What older rules misread the source never gave, so it is read anew before it is replaced. */
  private static StoredRights readByPresentRules(
      StoredRights before, Map<UUID, RepositoryPolicy> policies, Instant now) {
    IncomingRecord unread = before.unread();
    return unread == null
        ? before
        : before.readAs(
            Deciding.decide(before, grounds(before, unread, policies), Cause.RULES, now, now));
  }

  /** When the source was seen to say something else, however late that was decided on. */
  private static Instant seenAnew(
      @Nullable StoredRights before, IncomingRecord incoming, Instant now) {
    RightsDecision base = before == null ? null : before.base();
    Instant harvested = incoming.origin().harvestedAt();
    Instant seen = harvested.isBefore(now) ? harvested : now;
    return base == null || base.decidedAt().isBefore(seen) ? seen : base.decidedAt();
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
   * @param moved what moved beneath a person's ruling, which may be something else
   */
  static Redecision redecide(
      StoredRights before,
      IncomingRecord kept,
      Grounds grounds,
      Cause cause,
      Cause moved,
      Instant now) {
    RightsDecision last = Objects.requireNonNull(before.decision());
    Verdict verdict = Deciding.decide(before, grounds, moved, now, now);
    if (!Deciding.differ(last, verdict.decision())) {
      return new Redecision(before.id(), verdict, null, List.of());
    }
    return new Redecision(
        before.id(),
        verdict,
        change(before.id(), last, verdict, cause, kept.origin().withoutRun()),
        Notices.of(before, kept.repositoryId(), last, verdict.decision()));
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
