package org.openlearningexchange.search.sru;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/** Asks the index that serves; each page by itself, as SRU has it. */
@ApplicationScoped
public class SruIndex {
  private final ElasticsearchIndex elasticsearch;
  private final String path;

  public SruIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.path = "/" + config.name() + "/_search?allow_partial_search_results=false";
  }

  Uni<JsonNode> search(Map<String, Object> body) {
    return elasticsearch.send("POST", path, body);
  }
}
