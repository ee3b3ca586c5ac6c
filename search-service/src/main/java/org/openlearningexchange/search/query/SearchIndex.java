package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/** Asks the index that serves. */
@ApplicationScoped
public class SearchIndex {
  private static final String ALL_OR_NOTHING =
      "/_search?allow_partial_search_results=false&filter_path="
          + "pit_id,hits.total,hits.hits._source,hits.hits.sort,aggregations,suggest";

  private final ElasticsearchIndex elasticsearch;
  private final String alias;

  public SearchIndex(ElasticsearchIndex elasticsearch, IndexConfig index) {
    this.elasticsearch = elasticsearch;
    this.alias = index.name();
  }

  /** One page over the point in time that the body names; all of the index answers, or none. */
  Uni<JsonNode> search(Map<String, Object> body) {
    return elasticsearch.send("POST", ALL_OR_NOTHING, body);
  }

  /** Counts over the index as it is now. */
  Uni<JsonNode> count(Map<String, Object> body) {
    return elasticsearch.send("POST", "/" + alias + ALL_OR_NOTHING, body);
  }
}
