package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.indexing.IndexConfig;

/** Documents by their id, and all of them in order. */
@ApplicationScoped
public class StoredResourceIndex {
  private static final String KEEP_ALIVE = "1m";
  private static final int PAGE = 1_000;

  private final ElasticsearchIndex elasticsearch;
  private final String alias;

  public StoredResourceIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.alias = config.name();
  }

  /** What the index holds of a resource, stubs included; as of now, not of the last refresh. */
  Uni<Optional<JsonNode>> find(UUID id) {
    return elasticsearch
        .send("GET", "/" + alias + "/_doc/" + id)
        .map(answer -> Optional.of(answer.path("_source")))
        .onFailure(
            failure ->
                failure instanceof ElasticsearchRefusal refusal
                    && refusal.status() == 404
                    && !refusal.isMissingIndex())
        .recoverWithItem(Optional.empty());
  }

  /** What the index holds of several resources, by id; as of now, not of the last refresh. */
  Uni<Map<UUID, Optional<JsonNode>>> findAll(List<UUID> ids) {
    return elasticsearch
        .send("POST", "/" + alias + "/_mget", Map.of("ids", ids))
        .map(StoredResourceIndex::byId);
  }

  /** Every document, stubs included, by id; the index as it is when the reading begins. */
  Multi<JsonNode> all() {
    return Multi.createFrom()
        .uni(
            elasticsearch
                .sendPatiently("POST", "/" + alias + "/_refresh")
                .chain(
                    () ->
                        elasticsearch.send("POST", "/" + alias + "/_pit?keep_alive=" + KEEP_ALIVE)))
        .map(answer -> answer.path("id").asText())
        .onItem()
        .transformToMultiAndConcatenate(this::all);
  }

  private Multi<JsonNode> all(String pointInTime) {
    return Multi.createBy()
        .repeating()
        .uni(Position::new, position -> page(pointInTime, position))
        .whilst(page -> page.size() == PAGE)
        .onItem()
        .<JsonNode>disjoint()
        .onTermination()
        .invoke(
            () ->
                elasticsearch
                    .send("DELETE", "/_pit", Map.of("id", pointInTime))
                    .subscribe()
                    .with(closed -> {}, failure -> {}));
  }

  private Uni<List<JsonNode>> page(String pointInTime, Position position) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pit", Map.of("id", pointInTime, "keep_alive", KEEP_ALIVE));
    body.put("size", PAGE);
    body.put("track_total_hits", false);
    body.put("_source", List.of("id", "contentHash", "recordVersion", "revision", "state"));
    body.put("sort", List.of("id"));
    if (!position.after.isMissingNode()) {
      body.put("search_after", position.after);
    }
    return elasticsearch
        .send("POST", "/_search?allow_partial_search_results=false", body)
        .map(answer -> hits(answer, position));
  }

  private static Map<UUID, Optional<JsonNode>> byId(JsonNode answer) {
    Map<UUID, Optional<JsonNode>> found = new HashMap<>();
    for (JsonNode document : answer.path("docs")) {
      if (document.has("error")) {
        throw new ElasticsearchAway(
            "cannot read one of several: " + document.at("/error/type").asText(),
            new IllegalStateException(document.at("/error/reason").asText()));
      }
      found.put(
          UUID.fromString(document.path("_id").asText()),
          Optional.of(document.path("_source")).filter(JsonNode::isObject));
    }
    return found;
  }

  private static List<JsonNode> hits(JsonNode answer, Position position) {
    List<JsonNode> sources = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      sources.add(hit.path("_source"));
      position.after = hit.path("sort");
    }
    return sources;
  }

  /** Where the last page ended. */
  private static final class Position {
    JsonNode after = MissingNode.getInstance();
  }
}
