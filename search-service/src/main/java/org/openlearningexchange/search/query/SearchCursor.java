package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a page ended.
 *
 * @param pointInTime the state of the index that the first page saw
 * @param after the sort values of the last result
 * @param search the search it belongs to, {@link SearchParameters#fingerprint}
 * @param words that were searched for: other ones than asked for where those found nothing
 * @param language that the first page was ordered for
 * @param total as the first page counted it
 */
record SearchCursor(
    String pointInTime,
    JsonNode after,
    String search,
    String words,
    String language,
    Total total,
    Instant issuedAt) {
  SearchCursor {
    // empty texts are not written
    words = words == null ? "" : words;
  }

  boolean isExpired(Instant now, Duration lifetime) {
    return now.isAfter(issuedAt.plus(lifetime));
  }

  /**
   * How many results there are.
   *
   * @param isExact else there are more
   */
  record Total(long value, boolean isExact) {}
}
