package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.search.document.IndexWrite;

class BulkRequestTest {
  private final BulkRequest request = BulkRequest.storing();

  @Test
  void writesEachChangeAsTwoLines() {
    add("a", 7);

    assertThat(new String(request.body(), StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("\"_id\":\"a\"")
        .contains("\"version\":7")
        .contains("\"version_type\":\"external\"");
    assertThat(request.bytes()).isEqualTo(request.body().length);
  }

  @Test
  void isCutInHalvesThatKeepItsOrder() {
    add("a", 1);
    add("b", 1);
    add("c", 1);

    assertThat(List.of(request.firstHalf(), request.secondHalf()))
        .extracting(BulkRequest::ids)
        .containsExactly(List.of("a"), List.of("b", "c"));
  }

  private void add(String id, long revision) {
    request.add(
        new TopicMessage(0, revision, id, new byte[0], reason -> {}),
        new IndexWrite.Store(id, revision, Map.of("id", id)));
  }
}
