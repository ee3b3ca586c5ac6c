package org.openlearningexchange.search.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class ResourceIT {

  @Inject Feed feed;

  private final UUID repository = UUID.randomUUID();

  @Test
  void readsAResourceWithItsRights() {
    UUID id = UUID.randomUUID();
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.resource(
        Fixtures.published(
            id, 7, repository, Fixtures.titled("fr", "Algèbre").build(), Fixtures.ccBy()));
    Api.awaitTotal(repository, 1);

    JsonNode found = Api.get("/resources/" + id + "?lang=de").body();

    assertThat(found.path("revision").asLong()).isEqualTo(7);
    assertThat(found.path("resource").path("name").path("fr").asText()).isEqualTo("Algèbre");
    assertThat(found.path("rights").path("expression").asText()).isEqualTo("CC-BY-4.0");
    assertThat(found.path("provider").path("name").asText()).isEqualTo("Beispiel-Universität");
    assertThat(found.path("provenance").path("sourceIdentifier").asText())
        .isEqualTo("oai:example.org:" + id);
  }

  @Test
  void answersNotFoundForAnUnknownId() {
    Api.Answer answer = Api.get("/resources/" + UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().path("type").asText()).endsWith("unknown-resource");
  }

  @Test
  void namesTheIdWhenItIsNoUuid() {
    Api.Answer answer = Api.get("/resources/..%2f_search");

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.raw().body()).doesNotContain("hits");
    assertThat(Api.get("/resources/algebra").body().path("errors").get(0).path("field").asText())
        .isEqualTo("id");
  }

  @Test
  void readsSeveralInTheOrderAskedAndTellsWhatIsNotThere() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID hidden = UUID.randomUUID();
    UUID withdrawn = UUID.randomUUID();
    UUID unknown = UUID.randomUUID();
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.resources(
        List.of(
            published(first, "One"),
            published(second, "Two"),
            Fixtures.hidden(hidden, 1, repository),
            Fixtures.withdrawn(withdrawn, 2, repository)));
    Api.awaitTotal(repository, 2);

    Api.Answer answer =
        Api.get(
            "/resources?id=%s,%s&id=%s&id=%s&id=%s&id=%s"
                .formatted(second, hidden, unknown, withdrawn, first, second));

    JsonNode items = answer.body().path("items");
    assertThat(Api.texts(items, "id"))
        .containsExactly(
            second.toString(),
            hidden.toString(),
            unknown.toString(),
            withdrawn.toString(),
            first.toString());
    assertThat(Api.texts(items, "state"))
        .containsExactly("found", "restricted", "unknown", "gone", "found");
    assertThat(items.at("/0/resource/resource/name/en").asText()).isEqualTo("Two");
    assertThat(items.at("/1/dispute").asText()).isEqualTo(Fixtures.DISPUTE.id().toString());
    assertThat(items.at("/3/reason").asText()).isEqualTo("deleted-at-source");
    assertThat(answer.raw().body()).doesNotContain("Secret disputed title");
  }

  @Test
  void givesTheInventoryToOperatorsOnly() {
    assertThat(Api.raw("/inventory").statusCode()).isEqualTo(401);
    assertThat(
            Api.raw("/inventory", "Authorization", "Bearer " + TestTokens.member(UUID.randomUUID()))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void listsEverythingInOrderAcrossPages() {
    List<UUID> ids = IntStream.range(0, 1_100).mapToObj(i -> UUID.randomUUID()).toList();
    UUID withdrawn = ids.get(0);
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.resources(
        ids.stream()
            .map(
                id ->
                    Fixtures.published(
                        id, 3, repository, Fixtures.titled("en", "Unit").build(), Fixtures.ccBy()))
            .toList());
    feed.resource(Fixtures.withdrawn(withdrawn, 4, repository));
    Api.awaitTotal(repository, 1_099);

    List<JsonNode> lines = inventory();

    List<String> listed = lines.stream().map(line -> line.path("id").asText()).toList();
    assertThat(listed)
        .isSorted()
        .doesNotHaveDuplicates()
        .containsAll(ids.stream().map(UUID::toString).toList());
    JsonNode live = line(lines, ids.get(1));
    assertThat(live.path("contentHash").asText()).isEqualTo("hash-3");
    assertThat(live.path("revision").asLong()).isEqualTo(3);
    assertThat(live.path("recordVersion").asLong()).isEqualTo(3);
    assertThat(live.path("withdrawn").asBoolean()).isFalse();
    assertThat(line(lines, withdrawn).path("withdrawn").asBoolean()).isTrue();
  }

  private PublishedResource published(UUID id, String title) {
    return Fixtures.published(
        id, 1, repository, Fixtures.titled("en", title).build(), Fixtures.ccBy());
  }

  private static List<JsonNode> inventory() {
    String body = Api.raw("/inventory", "Authorization", "Bearer " + TestTokens.operator()).body();
    return Arrays.stream(body.split("\\R"))
        .filter(line -> !line.isBlank())
        .map(line -> Json.read(line, JsonNode.class))
        .toList();
  }

  private static JsonNode line(List<JsonNode> lines, UUID id) {
    return lines.stream()
        .filter(line -> line.path("id").asText().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }
}
