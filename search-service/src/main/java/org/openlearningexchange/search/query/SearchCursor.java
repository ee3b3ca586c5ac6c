package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where a page ended.
 *
 * @param pointInTime the state of the index that the first page saw
 * @param after the sort values of the last result
 * @param search the search it belongs to, {@link SearchParameters#fingerprint}
 * @param words that were searched for: other ones than asked for where those found nothing
 * @param first ids of what came first whatever its words, in order; {@link SearchQuestion#first}
 * @param language that the first page was ordered for
 * @param total as the first page counted it
 * @param beganAt when the first page was made
 * @param issuedAt when the page before was made
 */
record SearchCursor(
    String pointInTime,
    JsonNode after,
    String search,
    String words,
    List<String> first,
    String language,
    Total total,
    Instant beganAt,
    Instant issuedAt) {
  /** What was withdrawn since must not be shown for ever by turning pages. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  SearchCursor {
    // cursors of an older release do not say it
    beganAt = beganAt == null ? issuedAt : beganAt;
    // what is empty is not written
    words = words == null ? "" : words;
    first = first == null ? List.of() : List.copyOf(first);
  }

  boolean isExpired(Instant now, Duration lifetime) {
    return now.isAfter(issuedAt.plus(lifetime)) || now.isAfter(beganAt.plus(LONGEST));
  }

  /**
   * How many results there are.
   *
   * @param isExact else there are more
   */
  record Total(long value, boolean isExact) {}
}
