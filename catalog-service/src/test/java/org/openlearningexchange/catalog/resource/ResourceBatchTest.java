package org.openlearningexchange.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.ResourceMessage;

class ResourceBatchTest {
  private static final UUID REPOSITORY = new UUID(1, 2);

  private final ResourceBatch<String> batch = new ResourceBatch<>();

  @Test
  void isEmptyWithoutMessages() {
    assertThat(batch.entries()).isEmpty();
    assertThat(batch.erased()).isEmpty();
    assertThat(batch.refused()).isEmpty();
  }

  @Test
  void keepsTheHighestRevisionWhateverTheOrder() {
    add(Fixtures.published(REPOSITORY, "a", 2));
    add(Fixtures.withdrawn(REPOSITORY, "a", 3));
    add(Fixtures.published(REPOSITORY, "a", 1));
    add(Fixtures.withdrawn(REPOSITORY, "a", 3));

    assertThat(batch.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.revision()).isEqualTo(3);
              assertThat(entry.state()).isEqualTo(CatalogueEntry.State.WITHDRAWN);
              assertThat(entry.reason()).isEqualTo("deleted-at-source");
              assertThat(entry.since()).isEqualTo(Fixtures.NOW);
              assertThat(entry.contentHash()).isNull();
            });
  }

  @Test
  void sortsEntriesByIdSoThatInstancesLockThemInOneOrder() {
    for (String identifier : new String[] {"a", "b", "c", "d", "e"}) {
      add(Fixtures.published(REPOSITORY, identifier, 1));
    }

    assertThat(batch.entries()).extracting(CatalogueEntry::id).isSorted().hasSize(5);
  }

  @Test
  void erasesWhatWasToldBeforeAndKeepsWhatIsToldAfter() {
    ResourceMessage before = Fixtures.published(REPOSITORY, "a", 5);
    add(before);
    batch.add("erasure", before.resourceId().toString(), null);
    assertThat(batch.entries()).isEmpty();

    add(Fixtures.published(REPOSITORY, "a", 1));

    assertThat(batch.erased()).containsExactly(before.resourceId());
    assertThat(batch.entries()).extracting(CatalogueEntry::revision).containsExactly(1L);
  }

  @Test
  void tellsHiddenFromVisible() {
    add(Fixtures.hidden(REPOSITORY, "a", 1));

    assertThat(batch.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.state()).isEqualTo(CatalogueEntry.State.HIDDEN);
              assertThat(entry.reason()).isEqualTo("disputed");
              assertThat(entry.contentHash()).isEqualTo("hash-1");
            });
  }

  @Test
  void refusesPoisonWithItsReasonAndGoesOn() {
    batch.add("no json", UUID.randomUUID().toString(), "{".getBytes());
    batch.add("no state", UUID.randomUUID().toString(), "{}".getBytes());
    batch.add("no key", null, "{}".getBytes());
    batch.add("no id", "not-an-id", null);
    batch.add(
        "other id",
        UUID.randomUUID().toString(),
        Json.writeBytes((ResourceMessage) Fixtures.published(REPOSITORY, "b", 1)));
    batch.add(
        "no rights",
        UUID.randomUUID().toString(),
        ("{\"state\":\"published\",\"resourceId\":\"" + REPOSITORY + "\"}").getBytes());
    add(Fixtures.published(REPOSITORY, "a", 1));

    assertThat(batch.refused())
        .extracting(ResourceBatch.Refused::message)
        .containsExactly("no json", "no state", "no key", "no id", "other id", "no rights");
    assertThat(batch.refused()).allSatisfy(refused -> assertThat(refused.reason()).isNotBlank());
    assertThat(batch.entries()).hasSize(1);
  }

  private void add(ResourceMessage message) {
    batch.add("", message.resourceId().toString(), Json.writeBytes(message));
  }
}
