package org.openlearningexchange.samples.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.record.RecordMetadata;
import org.openlearningexchange.samples.record.SampleRecord;

class GeneratedCollectionTest {

  private static List<SampleRecord> records(RecordCollection collection) {
    return collection.items().stream()
        .map(item -> ((RecordMetadata) item.metadata()).record())
        .toList();
  }

  @Test
  void sameSeedGivesTheSameRecords() {
    assertThat(records(GeneratedCollection.of(200, 7)))
        .isEqualTo(records(GeneratedCollection.of(200, 7)));
    assertThat(records(GeneratedCollection.of(200, 7)))
        .isNotEqualTo(records(GeneratedCollection.of(200, 8)));
  }

  @Test
  void twoThousandRecordsAreDistinctAndDiverse() {
    RecordCollection collection = GeneratedCollection.of(2000);
    List<SampleRecord> records = records(collection);

    assertThat(collection.items()).extracting(Item::identifier).doesNotHaveDuplicates();
    assertThat(records.stream().map(SampleRecord::title).distinct()).hasSize(2000);
    assertThat(records.stream().map(SampleRecord::language).distinct()).hasSize(13);
    assertThat(records.stream().map(SampleRecord::iscedF).distinct()).hasSizeGreaterThan(8);
    assertThat(records.stream().map(SampleRecord::rights).distinct()).hasSizeGreaterThan(10);
  }

  @Test
  void noPlaceholderIsLeft() {
    assertThat(records(GeneratedCollection.of(500)))
        .allSatisfy(
            record ->
                assertThat(
                        record.title() + record.description().toString().replaceAll("^\\{|}$", ""))
                    .doesNotContain("{topic}", "{n}"));
  }

  @Test
  void addedRecordsAreUnlikeTheFirst() {
    List<Item> added =
        GeneratedCollection.items(
            GeneratedCollection.FIRST_ADDED, 5, java.time.Instant.EPOCH, "x.example.org");

    assertThat(added)
        .extracting(Item::identifier)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("oai:x.example.org:"));
  }
}
