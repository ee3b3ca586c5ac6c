package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.harvest.mapping.json.node.Context;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.page.ResourceTypes.Standing;
import org.openlearningexchange.harvest.protocol.Metadata;

/**
 * Finds the nodes of a page that are what the page is about, and are learning resources. Nodes
 * nested in a resource belong to it; those of a mere page, a list or a graph are looked at one by
 * one. Not thread-safe.
 */
final class Selection {
  private static final int MOST_RESOURCES = 500;
  private static final int DEEPEST = 20;

  /** From a node that is no resource to one that may be. */
  private static final List<String> PATHS =
      List.of(
          "@graph",
          "@included",
          "mainEntity",
          "itemListElement",
          "item",
          "hasPart",
          "video",
          "@reverse");

  private final URI page;
  private final Graph graph;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  private record Candidate(ObjectNode object, Node node, Standing standing) {}

  Selection(URI page, Graph graph) {
    this.page = page;
    this.graph = graph;
  }

  /** Looks through a block. */
  void look(JsonNode json) {
    look(json, JsonNodeFactory.instance.arrayNode(), 0);
  }

  private void look(JsonNode json, ArrayNode contexts, int depth) {
    if (depth > DEEPEST || candidates.size() >= MOST_RESOURCES) {
      return;
    }
    if (json.isArray()) {
      json.forEach(one -> look(one, contexts, depth + 1));
    } else if (json instanceof ObjectNode object) {
      ArrayNode within = contexts.deepCopy();
      Optional.ofNullable(object.get("@context")).ifPresent(within::add);
      consider(object, within, depth);
    }
  }

  private void consider(ObjectNode object, ArrayNode contexts, int depth) {
    ObjectNode whole = graph.whole(object);
    Inverses.turn(whole);
    if (!contexts.isEmpty()) {
      whole.set("@context", contexts);
    }
    Node node = Node.of(whole, Context.at(page));
    Standing standing = ResourceTypes.standing(node);
    if (standing != Standing.NONE && !Elsewhere.isDescribed(node, page, depth)) {
      candidates.putIfAbsent(key(object, whole), new Candidate(whole, node, standing));
    } else {
      PATHS.forEach(name -> look(object.path(name), contexts, depth + 1));
      object.path("@reverse").forEach(inverse -> look(inverse, contexts, depth + 1));
    }
  }

  private String key(ObjectNode object, ObjectNode whole) {
    return graph
        .id(object)
        .orElseGet(
            () -> whole.path("url").asText("") + " " + whole.path("name").asText(whole.toString()));
  }

  /** The resources, each with the address of the page as its base. */
  List<Metadata.Json> resources() {
    attachRuns();
    boolean isEducational = any(Standing.EDUCATIONAL);
    boolean hasRunsOnly = !isEducational && any(Standing.RUN);
    Standing wanted =
        isEducational ? Standing.EDUCATIONAL : hasRunsOnly ? Standing.RUN : Standing.MATERIAL;
    return candidates.values().stream()
        .filter(candidate -> candidate.standing == wanted)
        .filter(candidate -> !OffTopic.is(candidate.node, page, wanted))
        .map(candidate -> json(candidate.object))
        .toList();
  }

  private boolean any(Standing standing) {
    return candidates.values().stream().anyMatch(candidate -> candidate.standing == standing);
  }

  private Metadata.Json json(ObjectNode object) {
    return new Metadata.Json(Metadata.Json.Form.JSON_LD, object, Links.page(page));
  }

  /** A run that stands alone belongs to the page's only course. */
  private void attachRuns() {
    List<Candidate> courses =
        candidates.values().stream().filter(candidate -> candidate.node.is("Course")).toList();
    if (courses.size() != 1) {
      return;
    }
    ObjectNode course = courses.get(0).object;
    List<JsonNode> runs = new ArrayList<>();
    candidates.values().stream()
        .filter(candidate -> candidate.standing == Standing.RUN)
        .forEach(candidate -> runs.add(candidate.object.deepCopy()));
    if (!runs.isEmpty() && !courses.get(0).node.says("hasCourseInstance")) {
      course.putArray("hasCourseInstance").addAll(runs);
    }
  }
}
