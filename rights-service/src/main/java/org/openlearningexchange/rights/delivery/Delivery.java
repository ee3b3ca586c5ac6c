package org.openlearningexchange.rights.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.notice.PublishedNotice;

/**
 * Notices on their way to one receiver.
 *
 * @param id the same at every attempt: who has seen it may drop it
 * @param lease that whoever stores the outcome must still have
 * @param until the position that is reached when it has arrived
 * @param failures attempts since the last delivery that arrived
 */
record Delivery(
    UUID id,
    UUID lease,
    Receiver receiver,
    List<PublishedNotice> notices,
    long until,
    int failures,
    @Nullable Instant failingSince) {
  static final int MOST_NOTICES = 100;

  Delivery {
    notices = List.copyOf(notices);
  }
}
