package org.openlearningexchange.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.search.document.IndexWrite;

/**
 * What became of a batch of writes, by their position in it: received = stored + stale + erased +
 * refused + again.
 *
 * @param stale as old as what the index holds, or older: nothing to do
 * @param refused never to be stored, with the reason
 * @param again not stored for a reason that passes
 */
record BulkOutcome(
    int stored,
    int stale,
    int erased,
    Map<Integer, String> refused,
    List<Integer> again,
    boolean indexIsMissing) {
  private static final int CONFLICT = 409;
  private static final int LONGEST_REASON = 250;
  private static final int TOO_MANY_REQUESTS = 429;

  static BulkOutcome of(List<IndexWrite> writes, JsonNode items) {
    int stored = 0;
    int stale = 0;
    int erased = 0;
    boolean missing = false;
    Map<Integer, String> refused = new LinkedHashMap<>();
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      JsonNode item = items.path(i).iterator().next();
      int status = item.path("status").asInt();
      String error = item.path("error").path("type").asText("");
      if (error.equals("index_not_found_exception")) {
        missing = true;
      } else if (writes.get(i) instanceof IndexWrite.Erase && error.isEmpty()) {
        erased++;
      } else if (status < 300) {
        stored++;
      } else if (status == CONFLICT) {
        stale++;
      } else if (status == TOO_MANY_REQUESTS || status >= 500) {
        again.add(i);
      } else {
        refused.put(i, reason(item.path("error")));
      }
    }
    return new BulkOutcome(stored, stale, erased, refused, again, missing);
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
