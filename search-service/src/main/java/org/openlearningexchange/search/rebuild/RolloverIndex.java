package org.openlearningexchange.search.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.indexing.IndexConfig;
import org.openlearningexchange.search.semantic.Meanings;

/**
 * Making indices, pointing the alias at one of them, removing what was replaced. Every step may be
 * repeated, by several instances at once.
 */
@ApplicationScoped
public class RolloverIndex {
  /** While it is built nobody searches it: seldom, for the count of its documents alone. */
  private static final String BUILDING_REFRESH = "10s";

  private static final String ENDS = "ends";

  private final ElasticsearchIndex elasticsearch;
  private final IndexConfig config;
  private final IndexDefinition definition;

  @Inject
  public RolloverIndex(ElasticsearchIndex elasticsearch, IndexConfig config, Meanings meanings) {
    this(elasticsearch, config, IndexDefinition.load(config.name(), meanings.areOn()));
  }

  RolloverIndex(ElasticsearchIndex elasticsearch, IndexConfig config, IndexDefinition definition) {
    this.elasticsearch = elasticsearch;
    this.config = config;
    this.definition = definition;
  }

  /** The hash of the definition that new versions get. */
  String definition() {
    return definition.hash();
  }

  /** All versions that are there, of every definition. */
  Uni<IndexVersions> list() {
    return elasticsearch
        .send(
            "GET",
            "/"
                + definition.alias()
                + "-*?filter_path=*.aliases,*.mappings._meta,*.settings.index.uuid,*.settings.index.creation_date")
        .map(this::versions);
  }

  /**
   * Makes a version beside the one that serves.
   *
   * @param ends how far it has to be filled before it may serve; kept with it, for all instances
   * @return false when it is there already
   */
  Uni<Boolean> makeBeside(int number, CatchUp ends) {
    return make(
        number,
        Map.of("index.refresh_interval", BUILDING_REFRESH),
        Map.of("_meta", Map.of(ENDS, ends.ends())));
  }

  /** Makes a version that will serve while it is filled. */
  Uni<Boolean> makeAlone(int number) {
    return make(number, Map.of(), Map.of());
  }

  /**
   * Points searches at this version, in one step; fails when another one than these has come to
   * serve meanwhile.
   */
  Uni<Void> serve(IndexVersion version, IndexVersions known) {
    List<Map<String, Object>> actions = new ArrayList<>();
    known.all().stream()
        .filter(IndexVersion::isServing)
        .filter(serving -> !serving.name().equals(version.name()))
        .map(
            serving ->
                Map.of("index", serving.name(), "alias", definition.alias(), "must_exist", true))
        .forEach(action -> actions.add(Map.of("remove", action)));
    actions.add(Map.of("add", Map.of("index", version.name(), "alias", definition.alias())));
    return elasticsearch
        .sendPatiently(
            "PUT",
            "/" + version.name() + "/_settings",
            Map.of("index.refresh_interval", definition.refreshInterval()))
        .chain(() -> elasticsearch.sendPatiently("POST", "/" + version.name() + "/_refresh"))
        .chain(() -> elasticsearch.sendPatiently("POST", "/_aliases", Map.of("actions", actions)))
        .replaceWithVoid();
  }

  /** Removes versions, and the templates of definitions that then have none. */
  Uni<Void> remove(List<IndexVersion> versions, IndexVersions known) {
    Set<String> kept =
        known.all().stream()
            .filter(version -> !versions.contains(version))
            .map(IndexVersion::definition)
            .collect(Collectors.toSet());
    Uni<Void> done = Uni.createFrom().voidItem();
    for (IndexVersion version : versions) {
      done = done.chain(() -> absentIsFine("/" + version.name()));
      if (!kept.contains(version.definition())) {
        done =
            done.chain(
                () ->
                    absentIsFine(
                        "/_index_template/" + definition.alias() + "-" + version.definition()));
      }
    }
    return done;
  }

  /**
   * Removes a version that is being built and keeps the serving one; also if the new one took its
   * place a moment ago.
   */
  Uni<Void> giveUp(IndexVersion building, IndexVersion serving) {
    List<Map<String, Object>> actions =
        List.of(
            Map.of("add", Map.of("index", serving.name(), "alias", definition.alias())),
            Map.of("remove_index", Map.of("index", building.name())));
    return elasticsearch
        .sendPatiently("POST", "/_aliases", Map.of("actions", actions))
        .replaceWithVoid();
  }

  /** Documents of an index, those included that no search shows; as of its last refresh. */
  Uni<Long> count(IndexVersion version) {
    return elasticsearch
        .send("GET", "/" + version.name() + "/_count")
        .map(answer -> answer.path("count").asLong());
  }

  private Uni<Void> absentIsFine(String path) {
    return elasticsearch
        .sendPatiently("DELETE", path)
        .replaceWithVoid()
        .onFailure(
            failure -> failure instanceof ElasticsearchRefusal refusal && refusal.status() == 404)
        .recoverWithNull();
  }

  private Uni<Boolean> make(
      int number, Map<String, Object> furtherSettings, Map<String, Object> mappings) {
    Map<String, Object> settings = new HashMap<>(furtherSettings);
    settings.put("index.number_of_shards", config.shards());
    settings.put("index.number_of_replicas", config.replicas());
    String name = new IndexName(definition.alias(), definition.hash(), number).toString();
    return putTemplate()
        .chain(
            () ->
                elasticsearch.sendPatiently(
                    "PUT", "/" + name, Map.of("settings", settings, "mappings", mappings)))
        .replaceWith(true)
        .onFailure(
            failure -> failure instanceof ElasticsearchRefusal refusal && refusal.isExistingIndex())
        .recoverWithItem(false);
  }

  /**
   * The template also forbids that a bulk request makes a lost index again by itself: it would stay
   * empty of everything that was read before.
   */
  private Uni<Void> putTemplate() {
    String family = definition.alias() + "-" + definition.hash();
    Map<String, Object> template =
        Map.of(
            "index_patterns",
            List.of(family + "-*"),
            "priority",
            500,
            "allow_auto_create",
            false,
            "template",
            definition.content());
    return elasticsearch
        .sendPatiently("PUT", "/_index_template/" + family, template)
        .replaceWithVoid();
  }

  private IndexVersions versions(JsonNode answer) {
    List<IndexVersion> found = new ArrayList<>();
    answer
        .properties()
        .forEach(
            entry ->
                IndexName.parse(definition.alias(), entry.getKey())
                    .ifPresent(name -> found.add(version(name, entry.getKey(), entry.getValue()))));
    return new IndexVersions(found);
  }

  private IndexVersion version(IndexName name, String fullName, JsonNode index) {
    JsonNode settings = index.path("settings").path("index");
    return new IndexVersion(
        fullName,
        name.definition(),
        name.number(),
        settings.path("uuid").asText(),
        Instant.ofEpochMilli(settings.path("creation_date").asLong()),
        index.path("aliases").has(definition.alias()),
        catchUp(index.path("mappings").path("_meta").path(ENDS)));
  }

  private static @Nullable CatchUp catchUp(JsonNode ends) {
    if (ends.isMissingNode()) {
      return null;
    }
    Map<Integer, Long> byPartition = new HashMap<>();
    ends.properties()
        .forEach(end -> byPartition.put(Integer.valueOf(end.getKey()), end.getValue().asLong()));
    return new CatchUp(byPartition);
  }
}
