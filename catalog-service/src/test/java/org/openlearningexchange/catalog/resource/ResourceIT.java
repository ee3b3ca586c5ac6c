package org.openlearningexchange.catalog.resource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.TestStores;

@QuarkusTest
class ResourceIT {
  private UUID repository;

  @BeforeEach
  void register() {
    Broker.createTopic(Topics.RESOURCES, 12);
    repository = Api.newRepository(Api.newMember("University of Resources"));
  }

  @Test
  void knowsNothingOfAResourceThatNeverCame() {
    given()
        .get("/resources/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-not-found"));
    given().get("/resources/not-an-id").then().statusCode(404);
  }

  @Test
  void showsAResourceAsJsonLdAndSaysWhenItIsUnchanged() {
    ResourceMessage message = Fixtures.published(repository, "shown", 1);
    send(message);

    String tag =
        awaitStatus(message, 200)
            .contentType("application/ld+json")
            .body("name.de", equalTo("Lineare Algebra"))
            .body("license.id", equalTo("https://creativecommons.org/licenses/by/4.0/"))
            .body("mainEntityOfPage[0].provider.name.en", equalTo("University of Resources"))
            .body("mainEntityOfPage[0].id", containsString("/resources/" + message.resourceId()))
            .header("ETag", notNullValue())
            .extract()
            .header("ETag");

    given()
        .header("If-None-Match", tag)
        .get(address(message))
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    given()
        .accept("application/json")
        .get(address(message))
        .then()
        .statusCode(200)
        .contentType("application/json");
    send(Fixtures.published(repository, "shown", 2));
    await()
        .untilAsserted(
            () ->
                given().header("If-None-Match", tag).get(address(message)).then().statusCode(200));
  }

  @Test
  void keepsTheHighestRevisionWhenMessagesComeTwiceAndOutOfOrder() {
    ResourceMessage message = Fixtures.withdrawn(repository, "late", 3);
    send(Fixtures.published(repository, "late", 2));
    send(message);
    send(message);
    send(Fixtures.published(repository, "late", 1));
    ResourceMessage last = fence("late-fence");

    awaitStatus(last, 200);

    given()
        .get(address(message))
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-gone"))
        .body("reason", equalTo("deleted-at-source"))
        .body("since", equalTo(Fixtures.NOW.toString()));
    assertThat(inventory().get(message.resourceId().toString()))
        .isEqualTo(new InventoryLine(message.resourceId().toString(), null, 103, 3L, true));
  }

  @Test
  void bringsBackAResourceThatReturns() {
    ResourceMessage message = Fixtures.withdrawn(repository, "returning", 1);
    send(message);
    awaitStatus(message, 410);

    send(Fixtures.published(repository, "returning", 2));

    awaitStatus(message, 200);
  }

  @Test
  void doesNotShowWhatIsHidden() {
    ResourceMessage message = Fixtures.hidden(repository, "hidden", 1);
    send(message);

    awaitStatus(message, 451)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-restricted"))
        .body("dispute", equalTo(Fixtures.DISPUTE.id().toString()))
        .body("since", equalTo(Fixtures.DISPUTE.since().toString()));
    assertThat(inventory().get(message.resourceId().toString()))
        .isEqualTo(new InventoryLine(message.resourceId().toString(), "hash-1", 101, 1L, false));
  }

  @Test
  void showsAResourceAgainOnceTheDisputeIsOver() {
    send(Fixtures.hidden(repository, "lifted", 1));
    ResourceMessage shown = Fixtures.published(repository, "lifted", 2);
    awaitStatus(shown, 451);

    send(shown);

    awaitStatus(shown, 200);
  }

  @Test
  void claimsNoLicenceThatIsDisputed() {
    ResourceMessage message = Fixtures.flagged(repository, "flagged", 1);
    send(message);

    String document =
        awaitStatus(message, 200)
            .body("usageInfo.name.en", containsString("disputed"))
            .body("usageInfo.identifier", containsString(Fixtures.DISPUTE.id().toString()))
            .extract()
            .asString();
    assertThat(Json.read(document, com.fasterxml.jackson.databind.JsonNode.class).has("license"))
        .isFalse();
  }

  @Test
  void forgetsWhatIsErased() {
    ResourceMessage message = Fixtures.published(repository, "erased", 1);
    send(message);
    awaitStatus(message, 200);

    Broker.send(Topics.RESOURCES, message.resourceId().toString(), null);

    awaitStatus(message, 404);
  }

  @Test
  void putsPoisonAsideWithItsReasonAndGoesOn() {
    String key = UUID.randomUUID().toString();
    Broker.send(Topics.RESOURCES, key, "{\"state\":\"published\"".getBytes());
    ResourceMessage next = Fixtures.published(repository, "after poison", 1);

    send(next);

    awaitStatus(next, 200);
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(
            () ->
                Broker.findLast(
                        Topics.deadLetters(Topics.RESOURCES, "catalog"),
                        key,
                        letter -> letter.headers().lastHeader("reason") != null)
                    .isPresent());
  }

  @Test
  void takesWhatCameWhileTheDatabaseWasAway() {
    ResourceMessage message = Fixtures.published(repository, "during an outage", 1);
    PostgresProcess postgres = TestStores.postgres("catalog");
    postgres.stop();
    try {
      send(message);
      given()
          .get(address(message))
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue());
    } finally {
      postgres.start();
    }

    awaitStatus(message, 200);
  }

  @Test
  void listsTheInventorySortedByIdForOperatorsOnly() {
    for (int i = 0; i < 20; i++) {
      send(Fixtures.published(repository, "listed " + i, 1));
    }
    ResourceMessage last = Fixtures.published(repository, "listed 19", 1);
    awaitStatus(last, 200);

    Map<String, InventoryLine> lines = inventory();

    assertThat(List.copyOf(lines.keySet())).isSorted().contains(last.resourceId().toString());
    assertThat(lines.get(last.resourceId().toString()))
        .isEqualTo(new InventoryLine(last.resourceId().toString(), "hash-1", 101, 1L, false));
    given().get("/inventory").then().statusCode(401);
    String member = Api.newClient(Api.newMember("University of Curiosity")).token();
    Api.with(member).get("/inventory").then().statusCode(403);
  }

  @Test
  void retiresARepositoryOnlyWhenTheCountIsConfirmedAndHidesItAtOnce() {
    ResourceMessage one = Fixtures.published(repository, "one", 1);
    send(one);
    send(Fixtures.withdrawn(repository, "two", 1));
    send(Fixtures.published(repository, "three", 1));
    awaitStatus(one, 200);
    awaitStatus(Fixtures.published(repository, "three", 1), 200);
    awaitStatus(Fixtures.withdrawn(repository, "two", 1), 410);
    String retirement = "/repositories/" + repository + "/retirement";

    Api.asOperator()
        .body("{\"resources\":3}")
        .put(retirement)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/retirement-not-confirmed"))
        .body("resources", equalTo(2));
    Api.asOperator()
        .body("{}")
        .put(retirement)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("resources"));
    Api.asOperator()
        .body("{\"resources\":2}")
        .put(retirement)
        .then()
        .statusCode(202)
        .body("state", equalTo("retiring"));

    given().get(address(one)).then().statusCode(410).body("reason", equalTo("repository-retired"));
    Api.asOperator().delete("/repositories/" + repository + "/suspension").then().statusCode(409);
  }

  private static void send(ResourceMessage message) {
    Broker.send(Topics.RESOURCES, message.resourceId().toString(), Json.writeBytes(message));
  }

  /** A message after which all that was sent before to its own partition is known to be stored. */
  private ResourceMessage fence(String identifier) {
    int partition = partition(Fixtures.published(repository, "late", 1).resourceId());
    int attempt = 0;
    ResourceMessage message = Fixtures.published(repository, identifier, 1);
    while (partition(message.resourceId()) != partition) {
      message = Fixtures.published(repository, identifier + attempt++, 1);
    }
    send(message);
    return message;
  }

  private static int partition(UUID id) {
    return org.apache.kafka.common.utils.Utils.toPositive(
            org.apache.kafka.common.utils.Utils.murmur2(id.toString().getBytes()))
        % 12;
  }

  private static ValidatableResponse awaitStatus(ResourceMessage message, int status) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> given().get(address(message)).then().statusCode(status));
    return given().get(address(message)).then().statusCode(status);
  }

  private static String address(ResourceMessage message) {
    return "/resources/" + message.resourceId();
  }

  private static Map<String, InventoryLine> inventory() {
    String lines =
        Api.asOperator()
            .get("/inventory")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    Map<String, InventoryLine> inventory = new java.util.LinkedHashMap<>();
    List<InventoryLine> read =
        Arrays.stream(lines.split("\n"))
            .filter(line -> !line.isBlank())
            .map(line -> Json.read(line, InventoryLine.class))
            .toList();
    read.forEach(line -> inventory.put(line.id(), line));
    return inventory;
  }
}
