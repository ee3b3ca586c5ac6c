package org.openlearningexchange.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/**
 * Reads the index that serves through points in time of its own: an export may be read for longer
 * than a search's cursor lives.
 */
@ApplicationScoped
public class ExportIndex {
  private final ElasticsearchIndex elasticsearch;
  private final String alias;

  public ExportIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.alias = config.name();
  }

  /** Opens a point in time and answers its id. */
  Uni<String> open(String keepAlive) {
    return elasticsearch
        .send("POST", "/" + alias + "/_pit?keep_alive=" + keepAlive)
        .map(answer -> answer.path("id").asText());
  }

  /** One page over the point in time that the body names; all of the index answers, or none. */
  Uni<JsonNode> page(Map<String, Object> body) {
    return elasticsearch.send("POST", "/_search?allow_partial_search_results=false", body);
  }

  /** Frees a point in time; it would end by itself, so failing does not matter. */
  void close(String id) {
    elasticsearch
        .send("DELETE", "/_pit", Map.of("id", id))
        .subscribe()
        .with(closed -> {}, failure -> {});
  }
}
