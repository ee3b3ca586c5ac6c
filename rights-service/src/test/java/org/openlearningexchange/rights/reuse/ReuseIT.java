package org.openlearningexchange.rights.reuse;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.StoresResource;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class ReuseIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final UUID REPOSITORY = UUID.fromString("2f0d9c1a-5a3e-4d55-8c1b-7f6e5d4c3b2a");

  private final UUID id = ResourceId.of(REPOSITORY, UUID.randomUUID().toString());

  @BeforeAll
  static void makeTheTopicsOfOthers() {
    Broker.createTopic(Topics.RECORDS, 12);
  }

  @Test
  void answersForAResource() {
    publish("https://creativecommons.org/licenses/by-nc-sa/4.0/");

    when()
        .get("/resources/{id}/reuse?use=adapt,commercial,share", id)
        .then()
        .statusCode(200)
        .body("licence", equalTo("CC-BY-NC-SA-4.0"))
        .body("uses.use", contains("adapt", "commercial", "share"))
        .body("uses.answer", contains("allowed-if", "not-allowed", "allowed-if"))
        .body("uses[0].conditions", hasItem("share-alike"))
        .body("uses[1].clause", equalTo("CC BY-NC-SA 4.0 s.2(a)(1)"))
        .body("disputed", equalTo(false))
        .body("evidence", equalTo("/resources/" + id + "/rights"))
        .body("notLegalAdvice", containsString("no legal advice"));
  }

  @Test
  void answersNothingWhereTheSourceIsSilent() {
    publish("please see our website");

    when()
        .get("/resources/{id}/reuse", id)
        .then()
        .statusCode(200)
        .body("uses.answer.unique()", contains("unknown"));
  }

  @Test
  void refusesUsesAndDatesThatItDoesNotKnow() {
    when()
        .get("/resources/{id}/reuse?use=adapt,steal&obtained=soon", id)
        .then()
        .statusCode(400)
        .body("errors.field", contains("use", "obtained"))
        .body("errors[0].detail", containsString("format-shift"));
  }

  @Test
  void answersForAResourceThatIsNotThere() {
    when()
        .get("/resources/{id}/reuse", id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/resource-not-found"));
  }

  @Test
  void pointsToTheHistoryOfAResourceThatLeft() {
    publish("CC BY 4.0");
    send(new WithdrawnRecord(id, 2, provenance(), WithdrawalReason.DELETED_AT_SOURCE));

    await().atMost(LONG).until(() -> status() == 410);
    when()
        .get("/resources/{id}/reuse", id)
        .then()
        .statusCode(410)
        .body("detail", containsString("history"));
    compose(
            Map.of(
                "use",
                "adapt",
                "parts",
                List.of(Map.of("licence", "MIT"), Map.of("resource", id.toString()))))
        .statusCode(410)
        .body("type", equalTo("/problems/resource-gone"))
        .body("part", equalTo(1));
  }

  @Test
  void answersForALicence() {
    when()
        .get("/licences/{id}/reuse?use=adapt-private,adapt", "cc-by-nd-4.0")
        .then()
        .statusCode(200)
        .body("licence", equalTo("CC-BY-ND-4.0"))
        .body("uses.answer", contains("allowed", "not-allowed"));
    when()
        .get("/licences/{id}/reuse?use=commercial", "CC-BY-NC-4.0 OR CC-BY-4.0")
        .then()
        .statusCode(200)
        .body("uses.answer", contains("allowed-if"));
    when()
        .get("/licences/{id}/reuse", "CC-BY-5.0")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/licence-not-found"))
        .body("near", hasItem("CC-BY-4.0"))
        .body("errors[0].detail", containsString("CC-BY-"));
  }

  @Test
  void composesResourcesAndLicences() {
    publish("https://creativecommons.org/licenses/by-sa/4.0/");

    compose(
            Map.of(
                "use",
                "adapt",
                "parts",
                List.of(Map.of("resource", id.toString()), Map.of("licence", "CC-BY-4.0"))))
        .statusCode(200)
        .body("allowed", equalTo("yes"))
        .body("outputLicences", contains("CC-BY-SA-4.0"))
        .body("reasons.rule", hasItem("share-alike"));
  }

  @Test
  void namesAResourceThatItDoesNotKnow() {
    compose(
            Map.of(
                "use",
                "adapt",
                "parts",
                List.of(Map.of("licence", "MIT"), Map.of("resource", id.toString()))))
        .statusCode(400)
        .body("errors[0].field", equalTo("parts[1].resource"));
  }

  @Test
  void refusesABodyThatIsNotUnderstoodWhole() {
    compose(Map.of("use", "adapt", "comercial", true, "parts", List.of(Map.of("licence", "MIT"))))
        .statusCode(400)
        .body("errors[0].field", equalTo("comercial"));
    given().contentType(ContentType.JSON).body("[").post("/compositions").then().statusCode(400);
    given().contentType(ContentType.JSON).post("/compositions").then().statusCode(400);
    given().contentType(ContentType.JSON).body("null").post("/compositions").then().statusCode(400);
  }

  @Test
  void describesEveryAnswer() {
    String openApi = given().accept("application/json").get("/openapi?format=json").asString();

    assertThat(openApi)
        .contains("/resources/{id}/reuse", "/licences/{id}/reuse", "/compositions")
        .contains("outputLicences", "share-alike wins");
  }

  private static ValidatableResponse compose(Map<String, Object> body) {
    return given().contentType(ContentType.JSON).body(body).post("/compositions").then();
  }

  private void publish(String licence) {
    send(
        new HarvestedRecord(
            id,
            1,
            provenance(),
            "hash of " + licence,
            LearningResource.named(Map.of("en", "Algebra")).build(),
            List.of(new LicenceStatement(licence, "dc:rights", null)),
            List.of(),
            List.of(),
            List.of()));
    await().atMost(LONG).until(() -> status() == 200);
  }

  private int status() {
    return when().get("/resources/{id}/reuse", id).statusCode();
  }

  private void send(RecordMessage message) {
    Broker.send(Topics.RECORDS, id.toString(), Json.writeBytes(message));
  }

  private static Provenance provenance() {
    return new Provenance(
        REPOSITORY,
        "oai:reuse.example:1",
        "2026-02-28",
        List.of(),
        "oai_dc",
        URI.create("https://reuse.example/oai"),
        UUID.randomUUID(),
        Instant.parse("2026-03-01T02:00:00Z"));
  }
}
