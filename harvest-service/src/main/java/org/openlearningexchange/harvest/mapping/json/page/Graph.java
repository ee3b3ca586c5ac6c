package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.harvest.mapping.json.node.Links;

/**
 * The nodes of a page by their identifiers, over all of its blocks. Nodes of the same identifier
 * are one. Bounded in depth and size; not thread-safe.
 */
final class Graph {
  private static final int DEEPEST = 60;
  private static final int MOST_NODES = 20_000;
  private static final int FOLLOWED = 3;
  private static final int MOST_COPIES = 300_000;
  private static final Set<String> NOT_FOLLOWED =
      Set.of("breadcrumb", "potentialAction", "mainEntityOfPage", "subjectOf", "@context");

  private final URI page;
  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private int nodes;
  private int copies;

  Graph(URI page) {
    this.page = page;
  }

  /** Takes in a block with all that is nested in it. */
  void add(JsonNode json) {
    add(json, 0);
  }

  private void add(JsonNode json, int depth) {
    if (depth > DEEPEST || ++nodes > MOST_NODES) {
      return;
    }
    if (json.isArray()) {
      json.forEach(one -> add(one, depth + 1));
    } else if (json instanceof ObjectNode object) {
      id(object).filter(id -> object.size() > 1).ifPresent(id -> merge(id, object));
      object
          .properties()
          .forEach(
              property -> {
                if (!property.getKey().equals("@context")
                    && property.getValue().isContainerNode()) {
                  add(property.getValue(), depth + 1);
                }
              });
    }
  }

  private void merge(String id, ObjectNode object) {
    ObjectNode known = byId.computeIfAbsent(id, key -> JsonNodeFactory.instance.objectNode());
    object
        .properties()
        .forEach(property -> known.putIfAbsent(property.getKey(), property.getValue()));
  }

  /** What a node is called, resolved against the page. */
  Optional<String> id(JsonNode object) {
    JsonNode id = object.has("@id") ? object.path("@id") : object.path("id");
    if (!id.isTextual() || id.textValue().isBlank()) {
      return Optional.empty();
    }
    String text = id.textValue().strip();
    return Optional.of(Links.resolve(page, text).map(URI::toString).orElse(text));
  }

  /** A node with all that its identifier says on the page, and the nodes that it refers to. */
  ObjectNode whole(ObjectNode object) {
    ObjectNode merged = object.deepCopy();
    Set<String> path = new HashSet<>();
    id(object)
        .ifPresent(
            id -> {
              path.add(id);
              Optional.ofNullable(byId.get(id))
                  .ifPresent(
                      known ->
                          known
                              .properties()
                              .forEach(
                                  p -> merged.putIfAbsent(p.getKey(), p.getValue().deepCopy())));
            });
    follow(merged, path, 0);
    return merged;
  }

  private void follow(ObjectNode object, Set<String> path, int depth) {
    for (String name : List.copyOf(names(object))) {
      if (!NOT_FOLLOWED.contains(name)) {
        object.set(name, followed(object.get(name), path, depth));
      }
    }
  }

  private JsonNode followed(JsonNode value, Set<String> path, int depth) {
    if (depth > FOLLOWED) {
      return value;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      array.forEach(one -> all.add(followed(one, path, depth)));
      return all;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    Optional<String> id =
        isReference(object) ? id(object).filter(byId::containsKey) : Optional.empty();
    if (id.isEmpty() || !isAffordable(id.get()) || !path.add(id.get())) {
      follow(object, path, depth + 1);
      return object;
    }
    ObjectNode copy = node(id.get()).deepCopy();
    follow(copy, path, depth + 1);
    path.remove(id.get());
    return copy;
  }

  /** Many references to a large node could fill the memory. */
  private boolean isAffordable(String id) {
    copies += weights.computeIfAbsent(id, key -> weight(node(key)));
    return copies < MOST_COPIES;
  }

  private static int weight(JsonNode json) {
    int weight = 1;
    for (JsonNode child : json) {
      weight += weight(child);
    }
    return weight;
  }

  private ObjectNode node(String id) {
    return byId.getOrDefault(id, JsonNodeFactory.instance.objectNode());
  }

  private static boolean isReference(ObjectNode object) {
    return names(object).stream()
        .allMatch(name -> Set.of("@id", "id", "@type", "type").contains(name));
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
