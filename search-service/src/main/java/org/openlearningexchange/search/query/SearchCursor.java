package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a page ended.
 *
 * @param pointInTime the state of the index that the first page saw
 * @param after the sort values of the last result
 * @param search the search it belongs to, {@link SearchParameters#canonical}
 * @param language that the first page was ordered for
 */
record SearchCursor(
    String pointInTime, JsonNode after, String search, String language, Instant issuedAt) {

  boolean isExpired(Instant now, Duration lifetime) {
    return now.isAfter(issuedAt.plus(lifetime));
  }
}
