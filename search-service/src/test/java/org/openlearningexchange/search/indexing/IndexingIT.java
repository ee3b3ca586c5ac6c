package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class IndexingIT {

  /**
   * What a producer takes by default, less what it adds of its own: no room for headers is left.
   */
  private static final int LARGEST = 1_048_576 - 140;

  @Inject Feed feed;

  private final UUID repository = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void register() {
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
  }

  @Test
  void showsAChangeWithinSeconds() {
    publish(1, "First");
    Api.awaitTotal(repository, 1);
    long begin = System.nanoTime();

    publish(2, "Second");

    awaitTitle("Second");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void takesTheSameMessageTwice() {
    publish(1, "Once");
    publish(1, "Once");
    marker();

    assertThat(Api.texts(Api.search(repository, "q", "once").path("items"), "title"))
        .containsExactly("Once");
  }

  @Test
  void keepsTheNewerRevisionWhenMessagesComeOutOfOrder() {
    publish(5, "Newer");
    publish(4, "Older");
    marker();

    assertThat(Api.get("/resources/" + id).body().path("resource").path("name").path("en").asText())
        .isEqualTo("Newer");
  }

  @Test
  void setsUnreadableMessagesAsideAndGoesOn() {
    feed.raw(id.toString(), "{not json".getBytes(StandardCharsets.UTF_8));
    feed.raw("no-id-" + id, "{}".getBytes(StandardCharsets.UTF_8));
    marker();

    assertThat(feed.deadLetters(id.toString())).hasSize(1);
    assertThat(reason(feed.deadLetters("no-id-" + id).get(0))).contains("no resource id");
  }

  @Test
  void setsAMessageAsideThatIsAsLargeAsKafkaTakesAndGoesOn() {
    feed.raw(id.toString(), new byte[LARGEST]);
    marker();

    ConsumerRecord<String, byte[]> letter = feed.deadLetters(id.toString()).get(0);

    assertThat(reason(letter)).contains("unreadable");
    assertThat(letter.value()).isNull();
    assertThat(letter.headers().lastHeader("source-offset")).isNotNull();
  }

  @Test
  void setsAMessageUnderAForeignKeyAside() {
    String other = UUID.randomUUID().toString();
    feed.raw(
        other,
        org.openlearningexchange.contracts.Json.writeBytes(
            message(1, Fixtures.titled("en", "Foreign").build())));
    marker();

    assertThat(reason(feed.deadLetters(other).get(0))).contains("not the resource's id");
  }

  @Test
  void setsARefusedDocumentAsideAndStoresTheRest() {
    UUID refused = UUID.randomUUID();
    UUID good = UUID.randomUUID();
    LearningResource tooLong = Fixtures.titled("en", "Refused").build();
    feed.resources(
        List.of(
            Fixtures.published(
                refused,
                1,
                repository,
                tooLong,
                Fixtures.rights("LicenseRef-" + "x".repeat(40_000), "too long", Set.of())),
            Fixtures.published(
                good, 1, repository, Fixtures.titled("en", "Kept").build(), Fixtures.ccBy())));
    Api.awaitTotal(repository, 1);

    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(() -> !feed.deadLetters(refused.toString()).isEmpty());

    assertThat(reason(feed.deadLetters(refused.toString()).get(0))).contains("immense term");
    assertThat(Api.get("/resources/" + good).status()).isEqualTo(200);
  }

  @Test
  void leavesATextlessStubOfAWithdrawnResource() {
    publish(1, "Gone tomorrow");
    Api.awaitTotal(repository, 1);

    feed.resource(Fixtures.withdrawn(id, 2, repository));

    Api.awaitTotal(repository, 0);
    Api.Answer answer = Api.get("/resources/" + id);
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.body().path("reason").asText()).isEqualTo("deleted-at-source");
    assertThat(answer.raw().body()).doesNotContain("tomorrow");
  }

  @Test
  void bringsAReturnedResourceBack() {
    feed.resource(Fixtures.withdrawn(id, 1, repository));
    publish(2, "Back again");

    Api.awaitTotal(repository, 1);
    assertThat(Api.get("/resources/" + id).status()).isEqualTo(200);
  }

  @Test
  void hidesADisputedResource() {
    publish(1, "Disputed");
    Api.awaitTotal(repository, 1);

    feed.resource(Fixtures.hidden(id, 2, repository));

    Api.awaitTotal(repository, 0);
    Api.Answer answer = Api.get("/resources/" + id);
    assertThat(answer.status()).isEqualTo(451);
    assertThat(answer.raw().body()).doesNotContain("Secret");
    assertThat(answer.body().path("type").asText()).isEqualTo("/problems/resource-restricted");
    assertThat(answer.body().path("dispute").asText()).isEqualTo(Fixtures.DISPUTE.id().toString());
    assertThat(answer.body().path("since").asText()).isEqualTo(Fixtures.DISPUTE.since().toString());
  }

  @Test
  void showsADisputedLicenceAsSuchAndFindsNothingReusableInIt() {
    UUID id = UUID.randomUUID();
    feed.resource(
        Fixtures.published(
            id, 1, repository, Fixtures.titled("en", "Algebra").build(), Fixtures.ccBy()));
    Api.awaitTotal(repository, 1);
    assertThat(Api.search(repository, "reuse", "adapt").path("total").asInt()).isEqualTo(1);

    feed.resource(Fixtures.flagged(id, 2, repository));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Api.search(repository, "reuse", "adapt").path("total").asInt())
                    .isZero());
    assertThat(Api.search(repository, "licence", "CC-BY-4.0").path("total").asInt()).isZero();
    JsonNode item = Api.search(repository).path("items").path(0);
    assertThat(item.path("title").asText()).isEqualTo("Disputed algebra");
    assertThat(item.path("dispute").path("id").asText())
        .isEqualTo(Fixtures.DISPUTE.id().toString());
    assertThat(item.path("licence").path("permits")).isEmpty();
    assertThat(item.path("licence").path("expression").asText()).isEqualTo("NONE");
    JsonNode resource = Api.get("/resources/" + id).body();
    assertThat(resource.path("rights").toString()).doesNotContain("CC-BY", "CC BY");
    assertThat(resource.path("dispute").path("since").asText())
        .isEqualTo(Fixtures.DISPUTE.since().toString());

    feed.resource(
        Fixtures.published(
            id, 3, repository, Fixtures.titled("en", "Algebra").build(), Fixtures.ccBy()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Api.search(repository, "reuse", "adapt").path("total").asInt())
                    .isEqualTo(1));
    assertThat(Api.search(repository).path("items").path(0).has("dispute")).isFalse();
  }

  @Test
  void erasesWithoutATrace() {
    publish(1, "Erased");
    Api.awaitTotal(repository, 1);

    feed.erase(id);

    Api.awaitTotal(repository, 0);
    assertThat(Api.get("/resources/" + id).status()).isEqualTo(404);
  }

  @Test
  void bringsAnErasedResourceBackUnderItsVeryNextRevision() {
    publish(1, "Erased");
    Api.awaitTotal(repository, 1);

    feed.erase(id);
    publish(2, "Restored");

    awaitTitle("Restored");
  }

  @Test
  void hidesAllResourcesOfARetiringRepositoryAtOnce() {
    publish(1, "Retiring");
    Api.awaitTotal(repository, 1);

    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.RETIRING));

    Api.awaitTotal(repository, 0);
    assertThat(Api.get("/resources/" + id).status()).isEqualTo(410);
  }

  private void publish(long revision, String title) {
    feed.resource(message(revision, Fixtures.titled("en", title).build()));
  }

  private org.openlearningexchange.contracts.message.PublishedResource message(
      long revision, LearningResource resource) {
    return Fixtures.published(id, revision, repository, resource, Fixtures.ccBy());
  }

  /**
   * Waits until every partition has passed what was sent before: one more resource for each key
   * would do, many are sure to hit all.
   */
  private void marker() {
    UUID other = UUID.randomUUID();
    feed.repository(Fixtures.repository(other, UUID.randomUUID(), State.ACTIVE));
    for (int i = 0; i < 30; i++) {
      feed.resource(
          Fixtures.published(
              UUID.randomUUID(),
              1,
              other,
              Fixtures.titled("en", "Marker").build(),
              Fixtures.ccBy()));
    }
    Api.awaitTotal(other, 30);
  }

  private void awaitTitle(String title) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> Api.texts(Api.search(repository).path("items"), "title").equals(List.of(title)));
  }

  private static String reason(ConsumerRecord<String, byte[]> letter) {
    return new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
  }
}
