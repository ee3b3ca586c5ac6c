package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.recognition.RecognisedRights;

/** Rules on records: from what is stored and what came to what is to be done. Pure. */
final class Rulings {
  private Rulings() {}

  /** What an incoming record does; a lower record version never wins over a higher one. */
  static Ruling rule(Optional<StoredRights> stored, IncomingRecord incoming, Instant now) {
    StoredRights before = stored.orElse(null);
    if (before != null && before.state() != State.ERASED) {
      long version = incoming.message().recordVersion();
      boolean same = isSame(before, incoming);
      if (version < before.recordVersion() || version == before.recordVersion() && same) {
        return new Ruling.Ignored(incoming.id());
      }
      if (same) {
        return new Ruling.Confirmed(incoming.id(), version, incoming.json());
      }
    }
    if (incoming.message() instanceof WithdrawnRecord withdrawn) {
      return new Ruling.Withdrawn(
          incoming, withdrawn.provenance().harvestedAt(), withdrawn.reason());
    }
    RightsDecision last = before == null ? null : before.decision();
    RightsDecision decision = decide(last, Objects.requireNonNull(incoming.rights()), now);
    return new Ruling.Published(
        incoming,
        decision,
        change(incoming.id(), last, decision, incoming.message().provenance().runId()));
  }

  /** What the present rules make of a record that older ones decided on. */
  static Redecision redecide(
      UUID id, @Nullable RightsDecision last, RecognisedRights rights, Instant now) {
    RightsDecision decision = decide(last, rights, now);
    return new Redecision(id, decision, change(id, last, decision, null));
  }

  /**
   * @param change null where the new rules come to the same: then nothing is published
   */
  record Redecision(UUID id, RightsDecision decision, Ruling.@Nullable Change change) {}

  private static boolean isSame(StoredRights before, IncomingRecord incoming) {
    return incoming.message() instanceof HarvestedRecord harvested
        ? before.state() == State.PUBLISHED && harvested.contentHash().equals(before.contentHash())
        : before.state() == State.WITHDRAWN;
  }

  /** A decision that comes to the same as the last one keeps the time from which that held. */
  private static RightsDecision decide(
      @Nullable RightsDecision last, RecognisedRights rights, Instant now) {
    RightsDecision decision = new DecisionDraft(rights).since(now).decision();
    return last == null || differ(last, decision)
        ? decision
        : new DecisionDraft(decision).since(last.decidedAt()).decision();
  }

  private static Ruling.@Nullable Change change(
      UUID id, @Nullable RightsDecision last, RightsDecision decision, @Nullable UUID runId) {
    if (last != null && !differ(last, decision)) {
      return null;
    }
    return new Ruling.Change(id, last == null ? null : last.expression(), decision, runId);
  }

  /** Whether they allow or say different things; evidence and rules may differ without that. */
  private static boolean differ(RightsDecision one, RightsDecision other) {
    return !one.expression().equals(other.expression())
        || one.status() != other.status()
        || !Objects.equals(one.licenceUri(), other.licenceUri())
        || !one.label().equals(other.label())
        || one.confidence() != other.confidence()
        || !one.permits().equals(other.permits())
        || !one.requires().equals(other.requires())
        || !one.missing().equals(other.missing())
        || !one.parts().equals(other.parts())
        || !Objects.equals(one.embargo(), other.embargo())
        || !one.signals().equals(other.signals());
  }
}
