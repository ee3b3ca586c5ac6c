package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.document.IndexWrite;

class BulkOutcomeTest {

  @Test
  void accountsForEveryWrite() {
    List<IndexWrite> writes =
        List.of(
            store("a"),
            store("b"),
            store("c"),
            store("d"),
            new IndexWrite.Erase("e"),
            new IndexWrite.Erase("f"));
    JsonNode items =
        Json.read(
            """
            [{"index":{"status":201}},
             {"index":{"status":409,"error":{"type":"version_conflict_engine_exception"}}},
             {"index":{"status":400,"error":{"type":"document_parsing_exception","reason":"no","caused_by":{"reason":"immense term"}}}},
             {"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}},
             {"delete":{"status":200}},
             {"delete":{"status":404,"result":"not_found"}}]
            """,
            JsonNode.class);

    BulkOutcome outcome = BulkOutcome.of(writes, items);

    assertThat(outcome.stored()).isEqualTo(1);
    assertThat(outcome.stale()).isEqualTo(1);
    assertThat(outcome.erased()).isEqualTo(2);
    assertThat(outcome.refused())
        .containsExactly(Map.entry(2, "document_parsing_exception: no (immense term)"));
    assertThat(outcome.again()).containsExactly(3);
    assertThat(outcome.indexIsMissing()).isFalse();
  }

  @Test
  void noticesThatTheIndexIsMissing() {
    JsonNode items =
        Json.read(
            "[{\"index\":{\"status\":404,\"error\":{\"type\":\"index_not_found_exception\"}}}]",
            JsonNode.class);

    assertThat(BulkOutcome.of(List.of(store("a")), items).indexIsMissing()).isTrue();
  }

  private static IndexWrite store(String id) {
    return new IndexWrite.Store(id, 1, Map.of());
  }
}
