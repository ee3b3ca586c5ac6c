package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/**
 * Asks the index that serves, each time bounded: Elasticsearch gives up on a question after its
 * time, and whoever asked does not wait much longer.
 */
@ApplicationScoped
public class SearchIndex {
  private static final Duration ON_THE_WAY = Duration.ofSeconds(1);
  private static final String ALL_OR_NOTHING =
      "/_search?allow_partial_search_results=false&filter_path="
          + "pit_id,hits.total,hits.hits._source,hits.hits.sort,aggregations,suggest";

  private final ElasticsearchIndex elasticsearch;
  private final String alias;
  private final Duration patience;

  public SearchIndex(ElasticsearchIndex elasticsearch, IndexConfig index, SearchConfig config) {
    this.elasticsearch = elasticsearch;
    this.alias = index.name();
    this.patience = config.timeout().plus(ON_THE_WAY);
  }

  /** One page over the point in time that the body names; all of the index answers, or none. */
  Uni<JsonNode> search(Map<String, Object> body) {
    return send(ALL_OR_NOTHING, body);
  }

  /** Counts over the index as it is now. */
  Uni<JsonNode> count(Map<String, Object> body) {
    return send("/" + alias + ALL_OR_NOTHING, body);
  }

  private Uni<JsonNode> send(String path, Map<String, Object> body) {
    return elasticsearch
        .send("POST", path, body)
        .ifNoItem()
        .after(patience)
        .failWith(() -> new ElasticsearchAway("no answer in " + patience, new Exception()));
  }
}
