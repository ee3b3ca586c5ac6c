package org.openlearningexchange.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of what the index holds.
 *
 * @param total of all pages; only the first one counts
 * @param after where it ends
 */
record ExportPage(String pointInTime, long total, List<JsonNode> sources, JsonNode after) {
  ExportPage {
    sources = List.copyOf(sources);
  }

  static ExportPage of(JsonNode answer, String pointInTime) {
    List<JsonNode> sources = new ArrayList<>();
    JsonNode hits = answer.path("hits").path("hits");
    hits.forEach(hit -> sources.add(hit.path("_source")));
    return new ExportPage(
        answer.path("pit_id").asText(pointInTime),
        answer.path("hits").path("total").path("value").asLong(),
        sources,
        hits.path(hits.size() - 1).path("sort"));
  }
}
