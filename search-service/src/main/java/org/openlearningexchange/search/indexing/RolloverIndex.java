package org.openlearningexchange.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

/**
 * Making indices, pointing the alias at one of them, removing what was replaced. Every step may be
 * repeated, by several instances at once.
 */
@ApplicationScoped
public class RolloverIndex {
  private final ElasticsearchIndex elasticsearch;
  private final IndexConfig config;
  private final IndexDefinition definition;

  @Inject
  public RolloverIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this(elasticsearch, config, IndexDefinition.load(config.name()));
  }

  RolloverIndex(ElasticsearchIndex elasticsearch, IndexConfig config, IndexDefinition definition) {
    this.elasticsearch = elasticsearch;
    this.config = config;
    this.definition = definition;
  }

  /** The index of this version's definition, made if it is not there. */
  Uni<IndexIdentity> ensure() {
    return putTemplate()
        .chain(this::create)
        .chain(() -> describe(definition.name()))
        .map(found -> found.get(0));
  }

  /** The indices that searches read: one, or none before the first start. */
  Uni<Set<String>> findServing() {
    return elasticsearch
        .send("GET", "/_alias/" + definition.alias())
        .<Set<String>>map(
            answer -> {
              Set<String> names = new HashSet<>();
              answer.fieldNames().forEachRemaining(names::add);
              return names;
            })
        .onFailure(RolloverIndex::isNotFound)
        .recoverWithItem(Set.of());
  }

  /** Points the alias at this index and at no other, in one step. */
  Uni<Void> serve(IndexIdentity index) {
    List<Map<String, Object>> actions =
        List.of(
            Map.of(
                "remove",
                Map.of(
                    "index",
                    definition.alias() + "-*",
                    "alias",
                    definition.alias(),
                    "must_exist",
                    false)),
            Map.of("add", Map.of("index", index.name(), "alias", definition.alias())));
    return elasticsearch.send("POST", "/_aliases", Map.of("actions", actions)).replaceWithVoid();
  }

  /**
   * Removes the indices older than this one, with their templates; a newer one belongs to a newer
   * version of this service.
   */
  Uni<List<String>> removeOlderThan(IndexIdentity index) {
    return describe(definition.alias() + "-*")
        .map(
            all ->
                all.stream()
                    .filter(other -> other.createdAt() < index.createdAt())
                    .map(IndexIdentity::name)
                    .toList())
        .call(this::removeEach);
  }

  private Uni<Void> removeEach(List<String> names) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (String name : names) {
      done =
          done.chain(() -> absentIsFine("/" + name))
              .chain(() -> absentIsFine("/_index_template/" + name));
    }
    return done;
  }

  private Uni<Void> absentIsFine(String path) {
    return elasticsearch
        .send("DELETE", path)
        .replaceWithVoid()
        .onFailure(RolloverIndex::isNotFound)
        .recoverWithNull();
  }

  /**
   * The template also forbids that a bulk request makes a lost index again by itself: it would stay
   * empty of everything that was read before.
   */
  private Uni<Void> putTemplate() {
    Map<String, Object> template =
        Map.of(
            "index_patterns",
            List.of(definition.name()),
            "priority",
            500,
            "allow_auto_create",
            false,
            "template",
            definition.content());
    return elasticsearch
        .send("PUT", "/_index_template/" + definition.name(), template)
        .replaceWithVoid();
  }

  private Uni<Void> create() {
    Map<String, Object> settings =
        Map.of("number_of_shards", config.shards(), "number_of_replicas", config.replicas());
    return elasticsearch
        .send("PUT", "/" + definition.name(), Map.of("settings", settings))
        .replaceWithVoid()
        .onFailure(
            failure -> failure instanceof ElasticsearchRefusal refusal && refusal.isExistingIndex())
        .recoverWithNull();
  }

  private Uni<List<IndexIdentity>> describe(String pattern) {
    return elasticsearch.send("GET", "/" + pattern + "/_settings").map(RolloverIndex::identities);
  }

  private static List<IndexIdentity> identities(JsonNode answer) {
    List<IndexIdentity> found = new ArrayList<>();
    answer
        .properties()
        .forEach(
            entry -> {
              JsonNode settings = entry.getValue().path("settings").path("index");
              found.add(
                  new IndexIdentity(
                      entry.getKey(),
                      settings.path("uuid").asText(),
                      settings.path("creation_date").asLong()));
            });
    return found;
  }

  private static boolean isNotFound(Throwable failure) {
    return failure instanceof ElasticsearchRefusal refusal && refusal.status() == 404;
  }
}
