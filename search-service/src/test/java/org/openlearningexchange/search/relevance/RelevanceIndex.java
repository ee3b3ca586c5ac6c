package org.openlearningexchange.search.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;

/** An index of the corpus, in a real Elasticsearch, for as long as it is open. */
public final class RelevanceIndex implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  /**
   * A new index, filled.
   *
   * @param name its beginning; what follows is its own
   * @param definition settings and mappings as Elasticsearch takes them
   * @param documents by the id of their record
   */
  public RelevanceIndex(
      String elasticsearch, String name, String definition, Map<String, ?> documents) {
    this.address = URI.create(elasticsearch + "/" + name + "-" + UUID.randomUUID());
    send("PUT", "", definition);
    StringBuilder bulk = new StringBuilder();
    documents.forEach(
        (id, document) ->
            bulk.append("{\"index\":{\"_id\":\"%s\"}}%n".formatted(id))
                .append(Json.write(document))
                .append('\n'));
    JsonNode filled = send("POST", "/_bulk?refresh=true", bulk.toString());
    if (filled.path("errors").asBoolean()) {
      throw new IllegalStateException("refused: " + filled.findPath("error"));
    }
  }

  /** The whole answer to one search. */
  public JsonNode search(Map<String, Object> search) {
    return send("POST", "/_search", Json.write(search));
  }

  /** For each search the ids found, best first. */
  public Map<String, List<String>> rankings(Map<String, Map<String, Object>> searches) {
    StringBuilder body = new StringBuilder();
    searches
        .values()
        .forEach(search -> body.append("{}\n").append(Json.write(search)).append('\n'));
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    if (searches.isEmpty()) {
      return rankings;
    }
    JsonNode answers = send("POST", "/_msearch", body.toString()).path("responses");
    int next = 0;
    for (String search : searches.keySet()) {
      rankings.put(search, ids(answers.path(next++)));
    }
    return rankings;
  }

  @Override
  public void close() {
    send("DELETE", "", "");
  }

  private static List<String> ids(JsonNode answer) {
    if (answer.has("error")) {
      throw new IllegalStateException(answer.toString());
    }
    List<String> ids = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> ids.add(hit.path("_id").asText()));
    return ids;
  }

  private JsonNode send(String method, String path, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IllegalStateException(answer.body());
      }
      return Json.read(answer.body(), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
