package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.pointintime.PointInTimeIndex;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class CursorIT {

  private static final int ALL = 250;

  @Inject Feed feed;
  @Inject CursorSeal seal;
  @Inject PointInTimeIndex points;
  @Inject ElasticsearchIndex elasticsearch;

  private final UUID repository = UUID.randomUUID();
  private final List<PublishedResource> resources =
      IntStream.range(0, ALL)
          .mapToObj(
              i ->
                  Fixtures.published(
                      UUID.randomUUID(),
                      1,
                      repository,
                      Fixtures.titled("en", "Unit " + i).build(),
                      Fixtures.ccBy()))
          .toList();

  @BeforeEach
  void publish() {
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.resources(resources);
    Api.awaitTotal(repository, ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "newest", "title", "added"})
  void deliversEveryResultOnceWhileTheIndexChanges(String sort) {
    List<String> ids = new ArrayList<>();
    JsonNode page = Api.search(repository, "size", "40", "sort", sort);
    ids.addAll(Api.texts(page.path("items"), "id"));
    UUID added = UUID.randomUUID();
    feed.resource(
        Fixtures.published(
            added, 1, repository, Fixtures.titled("en", "AAA added").build(), Fixtures.ccBy()));
    feed.resource(Fixtures.withdrawn(resources.get(0).resourceId(), 2, repository));
    feed.resource(
        Fixtures.published(
            resources.get(1).resourceId(),
            2,
            repository,
            Fixtures.titled("en", "ZZZ changed").build(),
            Fixtures.ccBy()));
    await()
        .until(
            () ->
                Api.search(repository, "q", "added").path("total").asInt() == 1
                    && Api.search(repository, "q", "changed").path("total").asInt() == 1);

    while (!page.path("next").isNull()) {
      page =
          Api.search(repository, "size", "40", "sort", sort, "cursor", page.path("next").asText());
      ids.addAll(Api.texts(page.path("items"), "id"));
    }

    Set<String> expected =
        new LinkedHashSet<>(
            resources.stream().map(resource -> resource.resourceId().toString()).toList());
    assertThat(ids)
        .hasSize(ALL)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(page.path("total").asInt()).isEqualTo(ALL);
  }

  @Test
  void hasNoNextPageAfterTheLast() {
    JsonNode page = Api.search(repository, "size", "100");
    page = Api.search(repository, "size", "100", "cursor", page.path("next").asText());

    JsonNode last = Api.search(repository, "size", "50", "cursor", page.path("next").asText());

    assertThat(last.path("items")).hasSize(50);
    assertThat(last.path("next").isNull()).isTrue();
  }

  @Test
  void answersGoneWhenThePointInTimeIsOver() {
    String next = Api.search(repository).path("next").asText();
    points.close(seal.open(next).orElseThrow().pointInTime());

    await()
        .untilAsserted(
            () ->
                assertThat(Api.get(Api.path(repository, "cursor", next)).status()).isEqualTo(410));
    assertThat(Api.get(Api.path(repository, "cursor", next)).body().path("detail").asText())
        .contains("without 'cursor'");
  }

  @Test
  void searchesOnWhenThePointInTimeOfTheMomentIsLost() {
    for (int i = 0; i < 5; i++) {
      String next = Api.search(repository).path("next").asText();
      String lost = seal.open(next).orElseThrow().pointInTime();
      elasticsearch
          .send("DELETE", "/_pit", Map.of("id", lost))
          .await()
          .atMost(Duration.ofSeconds(10));

      assertThat(Api.search(repository).path("total").asInt()).isEqualTo(ALL);
    }
  }

  @Test
  void answersGoneWhenTheCursorIsTooOld() {
    SearchCursor fresh = seal.open(Api.search(repository).path("next").asText()).orElseThrow();
    String old =
        seal.seal(
            new SearchCursor(
                fresh.pointInTime(),
                fresh.after(),
                fresh.search(),
                fresh.words(),
                fresh.first(),
                fresh.language(),
                fresh.total(),
                fresh.beganAt(),
                Instant.now().minusSeconds(121)));

    Api.Answer answer = Api.get(Api.path(repository, "cursor", old));

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.body().path("type").asText()).endsWith("cursor-expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "<script>"})
  void refusesWhatIsNoCursor(String cursor) {
    Api.Answer answer = Api.get(Api.path(repository, "cursor", cursor));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("field").asText()).isEqualTo("cursor");
  }

  @Test
  void refusesACursorOfAnotherSearch() {
    String next = Api.search(repository).path("next").asText();

    Api.Answer answer = Api.get(Api.path(repository, "q", "unit", "cursor", next));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("detail").asText())
        .contains("another search");
  }

  @Test
  void tellsNothingOfTheInsideInACursor() {
    String next = Api.search(repository).path("next").asText();

    assertThat(
            new String(
                java.util.Base64.getUrlDecoder().decode(next),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("resources");
  }
}
