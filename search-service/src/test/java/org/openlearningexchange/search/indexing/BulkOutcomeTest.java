package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

class BulkOutcomeTest {

  @Test
  void accountsForEveryChange() {
    BulkOutcome outcome =
        outcome(
            6,
            """
            [{"index":{"status":201}},
             {"index":{"status":409,"error":{"type":"version_conflict_engine_exception"}}},
             {"index":{"status":400,"error":{"type":"document_parsing_exception","reason":"no","caused_by":{"reason":"immense term"}}}},
             {"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}},
             {"delete":{"status":200}},
             {"delete":{"status":404,"result":"not_found"}}]
            """);

    assertThat(outcome.done()).isEqualTo(3);
    assertThat(outcome.stale()).isEqualTo(1);
    assertThat(outcome.refused())
        .containsExactly(Map.entry(2, "document_parsing_exception: no (immense term)"));
    assertThat(outcome.again()).containsExactly(3);
    assertThat(outcome.indexIsMissing()).isFalse();
  }

  @Test
  void triesAgainWhatALockedOrClosedIndexRefuses() {
    BulkOutcome outcome =
        outcome(
            3,
            """
            [{"index":{"status":403,"error":{"type":"cluster_block_exception","reason":"read-only"}}},
             {"index":{"status":400,"error":{"type":"index_closed_exception","reason":"closed"}}},
             {"index":{"status":503,"error":{"type":"unavailable_shards_exception"}}}]
            """);

    assertThat(outcome.again()).containsExactly(0, 1, 2);
    assertThat(outcome.refused()).isEmpty();
  }

  @Test
  void noticesThatTheIndexIsMissing() {
    assertThat(
            outcome(
                    1,
                    "[{\"index\":{\"status\":404,\"error\":{\"type\":\"index_not_found_exception\"}}}]")
                .indexIsMissing())
        .isTrue();
  }

  private static BulkOutcome outcome(int number, String items) {
    return BulkOutcome.of(number, Json.read(items, JsonNode.class));
  }
}
