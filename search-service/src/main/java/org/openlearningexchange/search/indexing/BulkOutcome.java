package org.openlearningexchange.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the changes of one request, by their position in it: received = done + stale +
 * refused + again.
 *
 * @param done stored, or erased
 * @param stale as old as what the index holds, or older: nothing to do
 * @param refused never to be stored, with the reason
 * @param again not done for a reason that passes
 */
record BulkOutcome(
    int done,
    int stale,
    Map<Integer, String> refused,
    List<Integer> again,
    boolean indexIsMissing) {
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int LONGEST_REASON = 250;

  static BulkOutcome allDone(int number) {
    return new BulkOutcome(number, 0, Map.of(), List.of(), false);
  }

  /**
   * Reads the answer: only a document that cannot be understood is refused for good. Load, locks,
   * missing rights and closed indices pass.
   */
  static BulkOutcome of(int number, JsonNode items) {
    int done = 0;
    int stale = 0;
    boolean missing = false;
    Map<Integer, String> refused = new LinkedHashMap<>();
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      JsonNode item = items.path(i).iterator().next();
      int status = item.path("status").asInt();
      String error = item.path("error").path("type").asText("");
      if (error.equals("index_not_found_exception")) {
        missing = true;
      } else if (error.isEmpty()) {
        done++;
      } else if (status == CONFLICT) {
        stale++;
      } else if (status == BAD_REQUEST && !error.equals("index_closed_exception")) {
        refused.put(i, reason(item.path("error")));
      } else {
        again.add(i);
      }
    }
    return new BulkOutcome(done, stale, refused, again, missing);
  }

  private static String reason(JsonNode error) {
    String cause = shortened(error.path("caused_by").path("reason").asText(""));
    String reason = error.path("type").asText() + ": " + shortened(error.path("reason").asText());
    return cause.isEmpty() ? reason : reason + " (" + cause + ")";
  }

  /** Elasticsearch quotes the value at fault, however long it is. */
  private static String shortened(String text) {
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }
}
