package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.Notice.Kind;

/** What a record does to what is stored of its resource. */
sealed interface Ruling {
  UUID id();

  /** What users of the resource are to be told; nothing of a first decision. */
  default Optional<Notice> notice() {
    return Optional.empty();
  }

  /** Late or come again: nothing changes. */
  record Ignored(UUID id) implements Ruling {}

  /** A later record that says the same: its version is kept, and nothing is published. */
  record Confirmed(UUID id, long recordVersion, String json) implements Ruling {}

  /** The resource is published in a new state. */
  record Published(IncomingRecord incoming, RightsDecision decision, @Nullable Change change)
      implements Ruling {
    @Override
    public UUID id() {
      return incoming.id();
    }

    @Override
    public Optional<Notice> notice() {
      return change == null || change.from() == null
          ? Optional.empty()
          : Optional.of(
              new Notice(
                  Kind.LICENCE_CHANGED,
                  id(),
                  incoming.message().provenance().repositoryId(),
                  change.from(),
                  decision.expression(),
                  decision.earlier().stream()
                      .anyMatch(grant -> grant.expression().equals(change.from()))));
    }
  }

  /** The resource leaves. */
  record Withdrawn(IncomingRecord incoming, Instant since, WithdrawalReason reason)
      implements Ruling {
    @Override
    public UUID id() {
      return incoming.id();
    }

    @Override
    public Optional<Notice> notice() {
      return Optional.of(
          new Notice(
              Kind.WITHDRAWN, id(), incoming.message().provenance().repositoryId(), null, null));
    }
  }

  /**
   * The licence was decided anew.
   *
   * @param from null for the first decision
   * @param runId the run that brought the record; null when new rules did it
   */
  record Change(
      UUID resourceId, @Nullable String from, RightsDecision decision, @Nullable UUID runId) {}
}
