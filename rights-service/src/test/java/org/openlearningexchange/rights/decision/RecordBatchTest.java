package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RecordMessage;

class RecordBatchTest {
  private final RecordBatch<String> batch = new RecordBatch<>();
  private final UUID id = Fixtures.newId();

  @Test
  void keepsTheHighestVersionOfAResource() {
    add(Fixtures.textbook(id, 7, "Seventh", "CC BY 4.0"));
    add(Fixtures.textbook(id, 6, "Sixth", "CC BY 4.0"));

    assertThat(batch.records())
        .singleElement()
        .satisfies(record -> assertThat(record.message().recordVersion()).isEqualTo(7));
  }

  @Test
  void leavesALaterChangeOfTheSameResourceToTheNextBatch() {
    add(Fixtures.textbook(id, 6, "Sixth", "CC BY 4.0"));
    add(Fixtures.textbook(id, 7, "Seventh", "All rights reserved"));
    add(Fixtures.withdrawn(id, 8));

    assertThat(versions(batch)).containsExactly(6L);
    assertThat(versions(batch.later().orElseThrow())).containsExactly(7L);
    assertThat(versions(batch.later().orElseThrow().later().orElseThrow())).containsExactly(8L);
  }

  @Test
  void keepsARecordThatComesAfterTheErasureApart() {
    batch.add("erasure", id.toString(), null);
    add(Fixtures.textbook(id, 2, "Algebra", "CC BY 4.0"));

    assertThat(batch.erased()).containsExactly(id);
    assertThat(batch.records()).isEmpty();
    assertThat(versions(batch.later().orElseThrow())).containsExactly(2L);
  }

  private static List<Long> versions(RecordBatch<String> batch) {
    return batch.records().stream().map(record -> record.message().recordVersion()).toList();
  }

  @Test
  void refusesWhatIsNoRecord() {
    batch.add("not json", id.toString(), bytes("not json"));
    batch.add("other key", UUID.randomUUID().toString(), json(Fixtures.withdrawn(id, 1)));
    batch.add("no key", null, json(Fixtures.withdrawn(id, 1)));
    batch.add("key", "no-uuid", json(Fixtures.withdrawn(id, 1)));
    batch.add("state", id.toString(), bytes("{\"state\":\"lost\"}"));
    batch.add("empty", id.toString(), bytes("{\"state\":\"withdrawn\"}"));
    batch.add("null", id.toString(), bytes("null"));

    assertThat(batch.records()).isEmpty();
    assertThat(batch.refused())
        .extracting(RecordBatch.Refused::message)
        .containsExactly("not json", "other key", "no key", "key", "state", "empty", "null");
    assertThat(batch.refused()).allSatisfy(refused -> assertThat(refused.reason()).isNotBlank());
  }

  @Test
  void refusesWhatIsTooLargeToBePublished() {
    batch.add(
        "large",
        id.toString(),
        json(Fixtures.textbook(id, 1, "x".repeat(RecordBatch.LARGEST), "CC BY 4.0")));

    assertThat(batch.refused()).hasSize(1);
  }

  @Test
  void erasesUnlessARecordComesAfterwards() {
    add(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    batch.add("erasure", id.toString(), null);

    assertThat(batch.records()).isEmpty();
    assertThat(batch.erased()).containsExactly(id);
  }

  private void add(RecordMessage message) {
    batch.add("message", message.resourceId().toString(), json(message));
  }

  private static byte[] json(RecordMessage message) {
    return Json.writeBytes(message);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
