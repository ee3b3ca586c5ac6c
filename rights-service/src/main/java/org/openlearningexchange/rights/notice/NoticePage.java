package org.openlearningexchange.rights.notice;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Notices that were asked for, the newest first.
 *
 * @param more whether older ones follow
 */
record NoticePage(List<PublishedNotice> notices, boolean more) {
  NoticePage {
    notices = List.copyOf(notices);
  }

  /** Of one notice more than is shown, where there is one more. */
  static NoticePage of(List<PublishedNotice> found, int size) {
    return new NoticePage(found.subList(0, Math.min(size, found.size())), found.size() > size);
  }

  /** What the next page begins below. */
  OptionalLong next() {
    return more
        ? OptionalLong.of(notices.get(notices.size() - 1).position())
        : OptionalLong.empty();
  }

  /** When the newest of them was published; the epoch where there is none. */
  Instant updated() {
    return notices.isEmpty() ? Instant.EPOCH : notices.get(0).publishedAt();
  }
}
