package org.openlearningexchange.catalog.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.ResourceMessage;

class StoredResourceTest {
  private static final Instant SINCE = Instant.parse("2026-10-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "SUSPENDED"})
  void isShownWhileItsRepositoryTakesPart(State state) {
    assertThat(visible(state).answer()).isInstanceOf(StoredResource.Shown.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"RETIRING", "RETIRED"})
  void isGoneAsSoonAsItsRepositoryLeaves(State state) {
    assertThat(visible(state).answer())
        .isEqualTo(new StoredResource.Gone(SINCE, "repository-retired"));
  }

  @Test
  void isGoneWhenWithdrawn() {
    StoredResource stored =
        new StoredResource(
            UUID.randomUUID(), 3, "withdrawn", SINCE, "deleted-at-source", "{}", null);

    assertThat(stored.answer()).isEqualTo(new StoredResource.Gone(SINCE, "deleted-at-source"));
  }

  @Test
  void changesItsVersionWithTheResourceAndWithItsRepository() {
    assertThat(((StoredResource.Shown) visible(State.ACTIVE).answer()).version()).isEqualTo("3-8");
  }

  private static StoredResource visible(State state) {
    UUID repository = new UUID(1, 2);
    ResourceMessage message = Fixtures.published(repository, "a", 3);
    return new StoredResource(
        message.resourceId(),
        3,
        "visible",
        null,
        null,
        Json.write(message),
        new StoredResource.Source(
            repository, 8, "Open courses", state, SINCE, UUID.randomUUID(), Map.of(), null));
  }
}
