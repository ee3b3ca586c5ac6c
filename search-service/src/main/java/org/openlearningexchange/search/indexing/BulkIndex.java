package org.openlearningexchange.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;

/**
 * Many changes in one request. The revision is the document's external version: Elasticsearch
 * itself keeps the newest, in whatever order they come.
 */
@ApplicationScoped
public class BulkIndex {
  private static final String ANSWER =
      "?filter_path=errors,items.*.status,items.*.error.type,items.*.error.reason,items.*.error.caused_by.reason";

  private final ElasticsearchIndex elasticsearch;

  public BulkIndex(ElasticsearchIndex elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  Uni<BulkOutcome> send(String index, BulkRequest request) {
    return request.erases() ? erase(index, request) : send(index, request.size(), request.body());
  }

  private Uni<BulkOutcome> send(String index, int number, byte[] lines) {
    return elasticsearch
        .sendLines("/" + index + "/_bulk" + ANSWER, lines)
        .map(
            answer ->
                answer.path("errors").asBoolean(true)
                    ? BulkOutcome.of(number, answer.path("items"))
                    : BulkOutcome.allDone(number));
  }

  /**
   * Deletes under the version that is there, so that the very next revision can come back; a plain
   * delete would take that version for itself.
   */
  private Uni<BulkOutcome> erase(String index, BulkRequest request) {
    return elasticsearch
        .sendPatiently("POST", "/" + index + "/_mget?_source=false", Map.of("ids", request.ids()))
        .invoke(BulkIndex::requireLookedUp)
        .chain(found -> send(index, request.size(), deletions(request.ids(), found)));
  }

  /** What could not be looked up is not known to be absent. */
  private static void requireLookedUp(JsonNode found) {
    for (JsonNode document : found.path("docs")) {
      String error = document.path("error").path("type").asText("");
      if (!error.isEmpty() && !error.equals("index_not_found_exception")) {
        throw new ElasticsearchAway("not looked up", new IllegalStateException(error));
      }
    }
  }

  /** What is not there gets version 0: late, it must not take what came back meanwhile. */
  private static byte[] deletions(List<String> ids, JsonNode found) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < ids.size(); i++) {
      long version = found.path("docs").path(i).path("_version").asLong(0);
      Map<String, Object> target =
          Map.of("_id", ids.get(i), "version", version, "version_type", "external_gte");
      lines.writeBytes(Json.writeBytes(Map.of("delete", target)));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
