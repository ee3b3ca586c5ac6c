package org.openlearningexchange.rights.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;

/**
 * All that is kept of a dispute.
 *
 * @param keyHash of the follow-up key
 * @param particulars null once erased
 * @param repositories those that provide what it is about
 */
record CaseFile(
    Dispute dispute,
    byte[] keyHash,
    @Nullable Particulars particulars,
    List<Reply> replies,
    List<Event> events,
    Set<UUID> repositories) {

  /** What a party wrote after the notice. */
  record Reply(Instant at, Step.Name step, Party by, String reasons) {
    @Override
    public String toString() {
      return "Reply[…]";
    }
  }

  /**
   * A step that was taken.
   *
   * @param clientId of the operator or member; null for a notifier and the exchange itself
   */
  record Event(Instant at, Step.Name step, String state, Party by, @Nullable String clientId) {}
}
