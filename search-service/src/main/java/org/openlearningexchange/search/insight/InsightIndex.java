package org.openlearningexchange.search.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.indexing.IndexConfig;

/** The counts in Elasticsearch: an index for each month, so that old ones can be dropped whole. */
@ApplicationScoped
public class InsightIndex {
  private static final String FILE = "/elasticsearch/insight.json";

  private final ElasticsearchIndex elasticsearch;
  private final InsightNames names;
  private final int replicas;
  private final String instance = UUID.randomUUID().toString();

  public InsightIndex(ElasticsearchIndex elasticsearch, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.names = new InsightNames(config.name());
    this.replicas = config.replicas();
  }

  /** Says how indices of later months are to be made; may be repeated. */
  Uni<Void> prepare() {
    ObjectNode content = definition();
    ((ObjectNode) content.path("settings").path("index")).put("number_of_replicas", replicas);
    Map<String, Object> template =
        Map.of(
            "index_patterns",
            List.of(names.pattern()),
            "priority",
            500,
            "allow_auto_create",
            true,
            "template",
            content);
    return elasticsearch
        .sendPatiently("PUT", "/_index_template/" + names.template(), template)
        .replaceWithVoid();
  }

  /** Writes each count over what it was before. */
  Uni<Void> write(List<Count> counts) {
    return elasticsearch
        .sendLines("/_bulk", lines(counts))
        .invoke(InsightIndex::check)
        .replaceWithVoid();
  }

  /** Removes the months before this one. */
  Uni<Void> removeBefore(YearMonth month) {
    return elasticsearch
        .sendPatiently("GET", "/" + names.pattern() + "/_settings")
        .map(
            answer ->
                answer.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> names.month(name).filter(month::isAfter).isPresent())
                    .toList())
        .chain(this::remove);
  }

  /** Asks all months; none of them has to be there. */
  Uni<JsonNode> search(Map<String, Object> body) {
    return elasticsearch.send(
        "POST",
        "/" + names.pattern() + "/_search?ignore_unavailable=true&allow_no_indices=true",
        body);
  }

  private Uni<Void> remove(List<String> old) {
    List<Uni<JsonNode>> removals = new ArrayList<>();
    old.forEach(
        name ->
            removals.add(
                elasticsearch
                    .sendPatiently("DELETE", "/" + name)
                    .onFailure(ElasticsearchRefusal.class)
                    .recoverWithNull()));
    return removals.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.join().all(removals).andFailFast().replaceWithVoid();
  }

  private byte[] lines(List<Count> counts) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Count count : counts) {
      LocalDate day = count.key().day();
      lines.writeBytes(
          Json.writeBytes(
              Map.of("index", Map.of("_index", names.of(day), "_id", count.id(instance)))));
      lines.write('\n');
      lines.writeBytes(Json.writeBytes(count.document()));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  private static void check(JsonNode answer) {
    if (answer.path("errors").asBoolean()) {
      throw new IllegalStateException("a count was refused: " + answer.findValue("reason"));
    }
  }

  private static ObjectNode definition() {
    try (InputStream in = Objects.requireNonNull(InsightIndex.class.getResourceAsStream(FILE))) {
      return (ObjectNode) Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
