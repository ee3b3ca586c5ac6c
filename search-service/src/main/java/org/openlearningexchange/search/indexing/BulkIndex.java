package org.openlearningexchange.search.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.Json;
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
        .chain(found -> send(index, request.size(), deletions(request.ids(), found)));
  }

  private static byte[] deletions(List<String> ids, JsonNode found) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < ids.size(); i++) {
      JsonNode version = found.path("docs").path(i).path("_version");
      Map<String, Object> target =
          version.isMissingNode()
              ? Map.of("_id", ids.get(i))
              : Map.of(
                  "_id", ids.get(i), "version", version.asLong(), "version_type", "external_gte");
      lines.writeBytes(Json.writeBytes(Map.of("delete", target)));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
