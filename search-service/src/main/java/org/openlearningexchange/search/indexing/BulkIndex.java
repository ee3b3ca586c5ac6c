package org.openlearningexchange.search.indexing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.document.IndexWrite;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;

/**
 * Many writes in one request. The revision is the document's external version: Elasticsearch itself
 * keeps the newest, in whatever order they come.
 */
@ApplicationScoped
public class BulkIndex {
  private final ElasticsearchIndex elasticsearch;

  public BulkIndex(ElasticsearchIndex elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  Uni<BulkOutcome> write(String index, List<IndexWrite> writes) {
    return elasticsearch
        .sendLines("/" + index + "/_bulk", lines(writes))
        .map(answer -> BulkOutcome.of(writes, answer.path("items")));
  }

  private static byte[] lines(List<IndexWrite> writes) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (IndexWrite write : writes) {
      if (write instanceof IndexWrite.Store store) {
        Map<String, Object> target =
            Map.of("_id", store.id(), "version", store.revision(), "version_type", "external");
        line(lines, Map.of("index", target));
        line(lines, store.document());
      } else {
        line(lines, Map.of("delete", Map.of("_id", write.id())));
      }
    }
    return lines.toByteArray();
  }

  private static void line(ByteArrayOutputStream lines, Object value) {
    lines.writeBytes(Json.writeBytes(value));
    lines.write('\n');
  }
}
