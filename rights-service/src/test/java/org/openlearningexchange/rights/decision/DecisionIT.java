package org.openlearningexchange.rights.decision;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.contracts.message.WithdrawnResource;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.local.store.KafkaProcess;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestStores;
import org.openlearningexchange.local.test.TestTokens;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class DecisionIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final DataSource dataSource;
  private final DecisionStore store;
  private final UUID id = Fixtures.newId();

  DecisionIT(DataSource dataSource, DecisionStore store) {
    this.dataSource = dataSource;
    this.store = store;
  }

  @BeforeAll
  static void makeTheTopicsOfOthers() {
    Broker.createTopic(Topics.RECORDS, 12);
    Broker.createTopic(Topics.REPOSITORIES, 1);
  }

  @BeforeEach
  void awaitTheOwnTopic() {
    await().atMost(LONG).until(() -> Broker.exists(Topics.RESOURCES));
  }

  @Test
  void publishesARecordWithItsDecision() {
    send(Fixtures.textbook(id, 1, "Algebra", "https://creativecommons.org/licenses/by/4.0/"));

    PublishedResource resource = awaitPublished(1);
    assertThat(resource.rights().expression()).isEqualTo("CC-BY-4.0");
    assertThat(resource.resource().name()).containsEntry("en", "Algebra");
    assertThat(resource.revision()).isEqualTo(1);
    when()
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(200)
        .body("expression", equalTo("CC-BY-4.0"))
        .body("label", equalTo("CC BY 4.0"))
        .body("status", equalTo("declared"))
        .body("permits", containsInAnyOrder("share", "adapt", "commercial"))
        .body("requires", contains("attribution"))
        .body("evidence[0].statement.field", equalTo("dc:rights"))
        .body("since", notNullValue());
  }

  @Test
  void publishesNothingForARecordThatComesTwice() {
    RecordMessage record = Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0");
    send(record);
    send(record);
    send(Fixtures.textbook(id, 4, "Algebra", "CC BY 4.0"));

    await().atMost(LONG).until(() -> line(id).recordVersion() == 4);
    assertThat(line(id).revision()).isEqualTo(1);
    settle();
    assertThat(messages()).hasSize(1);
  }

  @Test
  void keepsTheHigherRecordVersionWhenRecordsComeOutOfOrder() {
    send(Fixtures.textbook(id, 8, "Newer", "CC BY 4.0"));
    send(Fixtures.textbook(id, 7, "Older", "CC BY-SA 4.0"));
    send(Fixtures.withdrawn(id, 6));
    settle();

    assertThat(line(id))
        .isEqualTo(new InventoryLine(id.toString(), "hash of Newer CC BY 4.0", 8, 1L, false));
    assertThat(awaitPublished(1).rights().expression()).isEqualTo("CC-BY-4.0");
  }

  @Test
  void remembersEachChangeOfALicence() {
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    awaitPublished(1);
    send(Fixtures.textbook(id, 2, "Algebra", "All rights reserved"));
    awaitPublished(2);
    send(Fixtures.textbook(id, 3, "Linear algebra", "All rights reserved"));
    awaitPublished(3);

    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .statusCode(200)
        .body("$", hasSize(2))
        .body("[0].from", equalTo("CC-BY-4.0"))
        .body("[0].to", equalTo("LicenseRef-ARR"))
        .body("[0].runId", equalTo(Fixtures.RUN.toString()))
        .body("[0].decision.evidence[0].statement.text", equalTo("All rights reserved"))
        .body("[1].to", equalTo("CC-BY-4.0"));
  }

  @Test
  void withdrawsAResourceAndPublishesItAgainWhenItReturns() {
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    awaitPublished(1);
    send(Fixtures.withdrawn(id, 2));
    await()
        .atMost(LONG)
        .until(() -> last().filter(WithdrawnResource.class::isInstance).isPresent());

    when()
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-gone"))
        .body("since", equalTo(Fixtures.HARVESTED.toString()))
        .body("reason", equalTo("deleted-at-source"));
    assertThat(line(id)).isEqualTo(new InventoryLine(id.toString(), null, 2, 2L, true));

    send(Fixtures.textbook(id, 3, "Algebra", "CC BY 4.0"));
    assertThat(awaitPublished(3).recordVersion()).isEqualTo(3);
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .statusCode(200)
        .body("$", hasSize(2))
        .body("[0].cause", equalTo("returned"));
  }

  @Test
  void storesAResourceOnceThoughSeveralInstancesSeeItFirstAtOnce() {
    List<IncomingRecord> batch =
        List.of(Fixtures.incoming(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0")));

    List<Uni<Integer>> instances =
        IntStream.range(0, 6)
            .mapToObj(
                instance ->
                    store
                        .apply(batch, Set.of())
                        .onFailure()
                        .retry()
                        .withBackOff(Duration.ofMillis(10))
                        .atMost(20))
            .toList();
    List<?> changed = Uni.join().all(instances).andFailFast().await().atMost(LONG);

    assertThat(changed.stream().mapToInt(Integer.class::cast).sum()).isEqualTo(1);
    when().get("/resources/{id}/rights/history", id).then().statusCode(200).body("$", hasSize(1));
    assertThat(line(id).revision()).isEqualTo(1);
  }

  @Test
  void setsPoisonAsideAndGoesOn() {
    String poison = id.toString();
    Broker.send(Topics.RECORDS, poison, "no record".getBytes(StandardCharsets.UTF_8));
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));

    awaitPublished(1);
    String letters = Topics.deadLetters(Topics.RECORDS, "rights");
    await().atMost(LONG).until(() -> Broker.exists(letters));
    await()
        .atMost(LONG)
        .until(
            () -> Broker.findLast(letters, poison, letter -> letter.value() != null).isPresent());
    ConsumerRecord<String, byte[]> letter =
        Broker.findLast(letters, poison, any -> true).orElseThrow();
    assertThat(letter.value()).isEqualTo("no record".getBytes(StandardCharsets.UTF_8));
    assertThat(letter.headers().lastHeader("reason").value()).isNotEmpty();
  }

  @Test
  void forgetsAResourceThatIsErased() {
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    awaitPublished(1);
    Broker.send(Topics.RECORDS, id.toString(), null);

    await()
        .atMost(LONG)
        .until(
            () ->
                Broker.findLast(Topics.RESOURCES, id.toString(), m -> m.value() == null)
                    .isPresent());
    when().get("/resources/{id}/rights", id).then().statusCode(404);
    when().get("/resources/{id}/rights/history", id).then().statusCode(404);
    assertThat(lines()).noneMatch(line -> line.id().equals(id.toString()));
  }

  @Test
  void publishesAboveEverythingOnceTheEpochWasRaised() throws SQLException {
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    awaitPublished(1);
    execute("update epoch set value = 3");
    try {
      send(Fixtures.textbook(id, 2, "Linear algebra", "CC BY 4.0"));

      assertThat(awaitPublished((3L << 32) + 1).recordVersion()).isEqualTo(2);
    } finally {
      execute("update epoch set value = 0");
    }
  }

  @Test
  void answersWhileKafkaIsAwayAndPublishesWhatIsDueWhenItIsBack() throws SQLException {
    KafkaProcess kafka = TestStores.kafka();
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    awaitPublished(1);

    kafka.stop();
    try {
      execute("update resource set revision = revision + 1 where id = '" + id + "'");
      when().get("/resources/{id}/rights", id).then().statusCode(200);
      when().get("/q/health/ready").then().statusCode(200);
    } finally {
      kafka.start();
    }

    assertThat(awaitPublished(2).recordVersion()).isEqualTo(1);
  }

  @Test
  void waitsForTheDatabaseAndSkipsNothing() {
    PostgresProcess postgres = TestStores.postgres("rights");
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    awaitPublished(1);

    postgres.kill();
    try {
      send(Fixtures.textbook(id, 2, "Linear algebra", "CC BY 4.0"));
      send(Fixtures.textbook(id, 3, "Linear algebra", "CC BY-SA 4.0"));
    } finally {
      postgres.start();
    }

    await()
        .atMost(LONG)
        .ignoreExceptions()
        .until(() -> last().filter(message -> message.recordVersion() == 3).isPresent());
    assertThat(Broker.findAll(Topics.deadLetters(Topics.RECORDS, "rights"), id.toString()))
        .isEmpty();
  }

  @Test
  void listsItsInventoryByIdForOperatorsOnly() {
    UUID other = Fixtures.newId();
    send(Fixtures.textbook(id, 1, "Algebra", "CC BY 4.0"));
    sendAs(other, Fixtures.textbook(other, 1, "Geometry", "CC BY 4.0"));
    await()
        .atMost(LONG)
        .until(() -> lines().stream().anyMatch(line -> line.id().equals(other.toString())));
    awaitPublished(1);

    assertThat(lines()).extracting(InventoryLine::id).isSorted();
    when().get("/inventory").then().statusCode(401);
    given()
        .header("Authorization", "Bearer " + TestTokens.member(UUID.randomUUID()))
        .get("/inventory")
        .then()
        .statusCode(403);
  }

  @Test
  void answersForAResourceThatItNeverSaw() {
    when()
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-not-found"));
    when().get("/resources/no-id/rights").then().statusCode(404);
  }

  @Test
  void describesEveryAnswer() {
    String openApi = given().accept("application/json").get("/openapi?format=json").asString();

    assertThat(openApi)
        .contains("/resources/{id}/rights", "/resources/{id}/rights/history", "/inventory")
        .contains("resource-gone", "No legal advice");
  }

  private void send(RecordMessage message) {
    sendAs(id, message);
  }

  private static void sendAs(UUID id, RecordMessage message) {
    Broker.send(Topics.RECORDS, id.toString(), Json.writeBytes(message));
  }

  private PublishedResource awaitPublished(long revision) {
    await()
        .atMost(LONG)
        .until(() -> last().filter(message -> message.revision() >= revision).isPresent());
    PublishedResource resource = (PublishedResource) last().orElseThrow();
    assertThat(resource.revision()).isEqualTo(revision);
    return resource;
  }

  private Optional<ResourceMessage> last() {
    return Broker.findLast(Topics.RESOURCES, id.toString(), message -> message.value() != null)
        .map(message -> Json.read(message.value(), ResourceMessage.class));
  }

  private List<ConsumerRecord<String, byte[]>> messages() {
    return Broker.findAll(Topics.RESOURCES, id.toString());
  }

  /** A later record of the same partition has gone through, so the earlier ones have too. */
  private void settle() {
    Broker.send(
        Topics.RECORDS,
        id.toString(),
        "no record, but after all others".getBytes(StandardCharsets.UTF_8));
    String letters = Topics.deadLetters(Topics.RECORDS, "rights");
    await().atMost(LONG).until(() -> Broker.exists(letters));
    await()
        .atMost(LONG)
        .until(() -> Broker.findLast(letters, id.toString(), letter -> true).isPresent());
  }

  private static InventoryLine line(UUID id) {
    return lines().stream()
        .filter(line -> line.id().equals(id.toString()))
        .findFirst()
        .orElse(new InventoryLine(id.toString(), null, -1, null, false));
  }

  private static List<InventoryLine> lines() {
    String body =
        given()
            .header("Authorization", "Bearer " + TestTokens.operator())
            .get("/inventory")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<InventoryLine> lines = new ArrayList<>();
    body.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(Json.read(line, InventoryLine.class)));
    return lines;
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.executeUpdate();
    }
  }
}
