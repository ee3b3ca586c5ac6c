package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.rights.history.Change;
import org.openlearningexchange.rights.notice.Notice;

/** What a record does to what is stored of its resource. */
sealed interface Ruling {
  UUID id();

  /** What users of the resource are to be told. */
  default List<Notice> notices() {
    return List.of();
  }

  /** Late or come again: nothing changes. */
  record Ignored(UUID id) implements Ruling {}

  /** A later record that says the same: its version is kept, and nothing is published. */
  record Confirmed(UUID id, long recordVersion) implements Ruling {}

  /**
   * The resource is published in a new state.
   *
   * @param change null where the decision stays
   */
  record Published(
      IncomingRecord incoming, Verdict verdict, @Nullable Change change, List<Notice> notices)
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

    @Override
    public List<Notice> notices() {
      return List.of(new Notice(Notice.Kind.WITHDRAWN, id(), incoming.repositoryId(), null, null));
    }
  }
}
