package org.openlearningexchange.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.indexing.IndexConfig;

/** An index of so many resources, named by their numbers, that may go away after some pages. */
final class FakeIndex extends ExportIndex {
  final List<Map<String, Object>> asked = new CopyOnWriteArrayList<>();
  final List<String> closed = new CopyOnWriteArrayList<>();

  private final int resources;
  private final int pagesUntilAway;

  FakeIndex(int resources) {
    this(resources, Integer.MAX_VALUE);
  }

  FakeIndex(int resources, int pagesUntilAway) {
    super(null, config());
    this.resources = resources;
    this.pagesUntilAway = pagesUntilAway;
  }

  @Override
  Uni<String> open(String keepAlive) {
    return Uni.createFrom().item("state");
  }

  @Override
  Uni<JsonNode> page(Map<String, Object> body) {
    asked.add(body);
    if (asked.size() > pagesUntilAway) {
      return Uni.createFrom().failure(new ElasticsearchAway("gone", new Exception()));
    }
    int from = body.get("search_after") instanceof JsonNode after ? after.path(0).asInt() + 1 : 0;
    int size = ((Number) body.get("size")).intValue();
    ObjectNode answer = Json.MAPPER.createObjectNode().put("pit_id", "state");
    ObjectNode hits = answer.putObject("hits");
    hits.putObject("total").put("value", resources).put("relation", "eq");
    ArrayNode list = hits.putArray("hits");
    for (int i = from; i < Math.min(from + size, resources); i++) {
      ObjectNode hit = list.addObject();
      hit.putArray("sort").add(i);
      hit.set("_source", source(i));
    }
    return Uni.createFrom().item(answer);
  }

  @Override
  void close(String id) {
    closed.add(id);
  }

  private static JsonNode source(int number) {
    return Json.MAPPER.valueToTree(
        Map.of(
            "id",
            new UUID(7, number),
            "repositoryId",
            new UUID(1, 0),
            "resource",
            Map.of("name", Map.of("en", "Resource " + number)),
            "rights",
            Map.of("expression", "CC0-1.0", "label", "CC0 1.0", "status", "declared"),
            "provenance",
            Map.of("harvestedAt", "2026-11-02T03:14:15Z")));
  }

  private static IndexConfig config() {
    return (IndexConfig)
        Proxy.newProxyInstance(
            IndexConfig.class.getClassLoader(),
            new Class<?>[] {IndexConfig.class},
            (proxy, method, arguments) -> "resources");
  }
}
