package org.openlearningexchange.search.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.indexing.IndexConfig;

/**
 * The resources that have pages. They are read in the order of their ids, which never change, so a
 * reading needs no point in time: nothing comes twice, and what stays is not missed.
 */
@ApplicationScoped
public class SitemapIndex {
  private static final int PAGE = 2_000;

  private final ElasticsearchIndex elasticsearch;
  private final PublicAddresses addresses;
  private final String alias;

  public SitemapIndex(
      ElasticsearchIndex elasticsearch, PublicAddresses addresses, IndexConfig config) {
    this.elasticsearch = elasticsearch;
    this.addresses = addresses;
    this.alias = config.name();
  }

  /** How many there are. */
  Uni<Long> count(List<String> hidden) {
    return elasticsearch
        .send("POST", "/" + alias + "/_count", Map.of("query", shown("", hidden)))
        .map(answer -> answer.path("count").asLong());
  }

  /** Those whose ids begin so, some at a time, as many as a sitemap may hold. */
  Multi<List<SitemapPage>> pages(String beginning, List<String> hidden) {
    Map<String, Object> query = shown(beginning, hidden);
    return Multi.createBy()
        .repeating()
        .uni(Position::new, position -> page(query, position))
        .whilst(page -> page.size() == PAGE)
        .select()
        .first(SitemapParts.MOST / PAGE);
  }

  private Uni<List<SitemapPage>> page(Map<String, Object> query, Position position) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", PAGE);
    body.put("track_total_hits", false);
    body.put("_source", List.of("id", "provenance.harvestedAt", "rights.decidedAt"));
    body.put("query", query);
    body.put("sort", List.of("id"));
    if (!position.after.isMissingNode()) {
      body.put("search_after", position.after);
    }
    return elasticsearch
        .send("POST", "/" + alias + "/_search?allow_partial_search_results=false", body)
        .map(answer -> pages(answer, position));
  }

  private List<SitemapPage> pages(JsonNode answer, Position position) {
    List<SitemapPage> pages = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      JsonNode document = hit.path("_source");
      UUID id = UUID.fromString(document.path("id").asText());
      pages.add(
          new SitemapPage(addresses.of("/resources/" + id + "?format=html"), changed(document)));
      position.after = hit.path("sort");
    }
    return pages;
  }

  private static Instant changed(JsonNode document) {
    return Stream.of(
            document.path("provenance").path("harvestedAt"),
            document.path("rights").path("decidedAt"))
        .filter(JsonNode::isTextual)
        .map(time -> Instant.parse(time.asText()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static Map<String, Object> shown(String beginning, List<String> hidden) {
    List<Object> filter = new ArrayList<>(List.of(Map.of("term", Map.of("state", "visible"))));
    if (!beginning.isEmpty()) {
      filter.add(Map.of("prefix", Map.of("id", beginning)));
    }
    return Map.of(
        "bool",
        Map.of(
            "filter",
            filter,
            "must_not",
            List.of(Map.of("terms", Map.of("repositoryId", hidden)))));
  }

  /** Where the last page ended. */
  private static final class Position {
    JsonNode after = MissingNode.getInstance();
  }
}
