package org.openlearningexchange.search.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/** Asks the index several questions in one request. */
@ApplicationScoped
public class SuggestIndex {
  private static final byte[] HEADER =
      Json.writeBytes(Map.of("allow_partial_search_results", false));

  private final ElasticsearchIndex elasticsearch;
  private final String path;

  public SuggestIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.path = "/" + config.name() + "/_msearch";
  }

  /** The hits of each question, in their order; all of them are answered, or none. */
  Uni<List<JsonNode>> search(List<Map<String, Object>> questions) {
    return elasticsearch.askLines(path, lines(questions)).map(SuggestIndex::hits);
  }

  private static byte[] lines(List<Map<String, Object>> questions) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Map<String, Object> question : questions) {
      lines.writeBytes(HEADER);
      lines.write('\n');
      lines.writeBytes(Json.writeBytes(question));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /** A question that fails does so inside of an answer that does not. */
  private static List<JsonNode> hits(JsonNode answer) {
    List<JsonNode> hits = new ArrayList<>();
    for (JsonNode response : answer.path("responses")) {
      if (response.has("error")) {
        throw new ElasticsearchAway(
            "a suggestion failed: " + response.path("error").path("type").asText(),
            new IllegalStateException(response.path("error").path("reason").asText()));
      }
      hits.add(response.path("hits").path("hits"));
    }
    return hits;
  }
}
