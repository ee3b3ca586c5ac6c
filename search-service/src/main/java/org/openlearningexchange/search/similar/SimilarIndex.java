package org.openlearningexchange.search.similar;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/** Finds documents by a question. */
@ApplicationScoped
public class SimilarIndex {
  /** Beyond the time that the question itself sets. */
  private static final Duration PATIENCE = Duration.ofMillis(1_400);

  private final ElasticsearchIndex elasticsearch;
  private final String alias;

  public SimilarIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.alias = config.name();
  }

  /** The documents that answer, the best first. */
  Uni<List<JsonNode>> find(Map<String, Object> body) {
    return elasticsearch
        .send("POST", "/" + alias + "/_search?filter_path=hits.hits._source", body)
        .ifNoItem()
        .after(PATIENCE)
        .failWith(() -> new ElasticsearchAway("no answer in " + PATIENCE, new TimeoutException()))
        .map(SimilarIndex::documents);
  }

  private static List<JsonNode> documents(JsonNode answer) {
    List<JsonNode> documents = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> documents.add(hit.path("_source")));
    return documents;
  }
}
