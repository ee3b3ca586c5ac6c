package org.openlearningexchange.search.pointintime;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/** Opens and closes points in time of the index that serves. */
@ApplicationScoped
public class PointInTimeIndex {
  private final ElasticsearchIndex elasticsearch;
  private final String alias;

  public PointInTimeIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.alias = config.name();
  }

  /** Opens a point in time that ends by itself when nobody asks for that long; answers its id. */
  Uni<String> open(Duration keepAlive) {
    return elasticsearch
        .send("POST", "/" + alias + "/_pit?keep_alive=" + keepAlive.toMillis() + "ms")
        .map(answer -> answer.path("id").asText());
  }

  /** Frees a point in time; it would end by itself, so failing does not matter. */
  public void close(String id) {
    elasticsearch
        .send("DELETE", "/_pit", Map.of("id", id))
        .subscribe()
        .with(closed -> {}, failure -> {});
  }
}
