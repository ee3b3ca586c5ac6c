package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawalReason;

/** What a record does to what is stored of its resource. */
sealed interface Ruling {
  UUID id();

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
  }

  /** The resource leaves. */
  record Withdrawn(IncomingRecord incoming, Instant since, WithdrawalReason reason)
      implements Ruling {
    @Override
    public UUID id() {
      return incoming.id();
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
