package org.openlearningexchange.search.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From one value to another, both included, as the index compares them.
 *
 * @param from null where any small value will do
 * @param to null where any large value will do
 */
public record ValueRange(@Nullable String from, @Nullable String to) {

  /** The clause for this field. */
  Map<String, Object> clause(String field) {
    Map<String, Object> ends = new LinkedHashMap<>();
    if (from != null) {
      ends.put("gte", from);
    }
    if (to != null) {
      ends.put("lte", to);
    }
    return Map.of("range", Map.of(field, ends));
  }
}
