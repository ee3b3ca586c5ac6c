package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/**
 * Asks the index that serves. A point in time is a state of it that pages share while it changes.
 */
@ApplicationScoped
public class SearchIndex {

  private final ElasticsearchIndex elasticsearch;
  private final String alias;

  public SearchIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.alias = config.name();
  }

  /** Opens a point in time and answers its id. */
  public Uni<String> openPointInTime(String keepAlive) {
    return elasticsearch
        .send("POST", "/" + alias + "/_pit?keep_alive=" + keepAlive)
        .map(answer -> answer.path("id").asText());
  }

  /** One page over the point in time that the body names; all of the index answers, or none. */
  public Uni<JsonNode> search(Map<String, Object> body) {
    return elasticsearch.send("POST", "/_search?allow_partial_search_results=false", body);
  }

  /** Frees a point in time; it would end by itself, so failing does not matter. */
  public void closePointInTime(String id) {
    elasticsearch
        .send("DELETE", "/_pit", Map.of("id", id))
        .subscribe()
        .with(closed -> {}, failure -> {});
  }
}
