package org.openlearningexchange.rights.attribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
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
class AttributionIT {
  private static final UUID REPOSITORY = UUID.fromString("7a0c5b43-0d2e-4a57-9c2a-6f2c0a1b2c3d");
  private static final Instant HARVESTED = Instant.parse("2026-03-01T02:00:00Z");
  private static final String PATH = "/resources/{id}/attribution";

  private final UUID id = ResourceId.of(REPOSITORY, UUID.randomUUID().toString());

  @BeforeAll
  static void makeTheTopicsOfOthers() {
    Broker.createTopic(Topics.RECORDS, 12);
  }

  @BeforeEach
  void publish() {
    send(record(id, "Algebra <b>&</b> \"more\"", "https://creativecommons.org/licenses/by/4.0/"));
    awaitStatus(id, 200);
  }

  @Test
  void answersPlainTextUnlessAskedOtherwise() {
    given()
        .get(PATH + "?changes=shortened", id)
        .then()
        .statusCode(200)
        .contentType("text/plain;charset=UTF-8")
        .header("Content-Language", "de")
        .body(
            equalTo(
                "„Algebra <b>&</b> \"more\"“ von Ana Ruiz, https://repository.example.org/1,"
                    + " lizenziert unter CC BY 4.0"
                    + " (https://creativecommons.org/licenses/by/4.0/deed.de)."
                    + " Änderungen: shortened.\n"));
  }

  @Test
  void answersInTheFormatAndLanguageOfTheBrowser() {
    String html =
        given()
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "ar-EG,en;q=0.5")
            .get(PATH, id)
            .then()
            .statusCode(200)
            .contentType("text/html;charset=UTF-8")
            .header("Content-Language", "ar")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "default-src 'none'")
            .extract()
            .asString();

    assertThat(Jsoup.parseBodyFragment(html).select("p[dir=rtl] [property=dct:title]").text())
        .isEqualTo("Algebra <b>&</b> \"more\"");
  }

  @Test
  void answersTheNamedFormatWhateverIsAccepted() {
    given()
        .header("Accept", "application/json")
        .get(PATH + "?format=json-ld&lang=en", id)
        .then()
        .statusCode(200)
        .contentType("application/ld+json;charset=UTF-8")
        .body("license", equalTo("https://creativecommons.org/licenses/by/4.0/"))
        .body("creditText", startsWith("“Algebra"));
    given()
        .get(PATH + "?format=markdown&lang=en", id)
        .then()
        .contentType("text/markdown;charset=UTF-8")
        .body(startsWith("“[Algebra \\<b\\>"));
  }

  @Test
  void namesTheParameterAtFault() {
    refused(PATH + "?format=pdf").body("errors.field", contains("format"));
    refused(PATH + "?licence=CC0-1.0").body("errors[0].detail", equalTo("one of CC-BY-4.0"));
    refused(PATH + "?obtained=yesterday").body("errors.field", contains("obtained"));
    refused(PATH + "?obtained=2999-01-01").body("errors.field", contains("obtained"));
    refused(PATH + "?changes=" + "x".repeat(1_001)).body("errors.field", contains("changes"));
    given()
        .header("Accept", "image/png")
        .get(PATH, id)
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void refusesWhatIsUnknownOrGone() {
    UUID gone = ResourceId.of(REPOSITORY, UUID.randomUUID().toString());
    send(new WithdrawnRecord(gone, 1, provenance(), WithdrawalReason.DELETED_AT_SOURCE));
    awaitStatus(gone, 410);

    given().get(PATH, UUID.randomUUID()).then().statusCode(404);
    given()
        .get(PATH, gone)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-gone"));
    compose(Map.of("parts", List.of(Map.of("resource", id), Map.of("resource", gone))))
        .statusCode(410)
        .body("part", equalTo(1));
  }

  @Test
  void writesOneBlockForACompositionOfResourcesAndOtherWorks() {
    compose(
            Map.of(
                "title", "Course",
                "author", "Bo Lind",
                "licence", "CC-BY-SA-4.0",
                "lang", "en",
                "format", "text",
                "parts",
                    List.of(
                        Map.of("resource", id, "changes", "shortened"),
                        Map.of(
                            "title", "Photo", "author", List.of("C", "D"), "licence", "CC0-1.0"))))
        .statusCode(200)
        .contentType("text/plain;charset=UTF-8")
        .body(startsWith("“Course” by Bo Lind is licensed under CC BY-SA 4.0 ("))
        .body(containsString("\nContains:\n• “Photo” by C and D is dedicated to the public domain"))
        .body(containsString("\nAdapted from:\n• “Algebra <b>&</b> \"more\"” by Ana Ruiz"))
        .body(containsString("Changes: shortened."));
  }

  @Test
  void namesEveryFieldOfACompositionAtFault() {
    compose(
            Map.of(
                "licence",
                "CC-BY-5.0",
                "parts",
                List.of(
                    Map.of("title", "x", "source", "javascript:alert(1)"),
                    Map.of("resource", id, "title", "x"),
                    Map.of())))
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.field",
            hasItems("licence", "parts[0].source", "parts[1].resource", "parts[2].title"));
    compose(Map.of()).statusCode(400).body("errors.field", contains("parts"));
    given().contentType(ContentType.JSON).post("/compositions/attribution").then().statusCode(400);
    compose(Map.of("parts", List.of(Map.of("title", "x", "change", "shortened"))))
        .statusCode(400)
        .body("errors.field", contains("parts[0].change"));
  }

  private ValidatableResponse refused(String path) {
    return given()
        .get(path, id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-request"));
  }

  private static ValidatableResponse compose(Map<String, Object> body) {
    return given()
        .contentType(ContentType.JSON)
        .body(Json.write(body))
        .post("/compositions/attribution")
        .then();
  }

  private static void awaitStatus(UUID id, int status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/resources/{id}/rights", id).statusCode() == status);
  }

  private static void send(RecordMessage message) {
    Broker.send(
        Topics.RECORDS,
        message.resourceId().toString(),
        Json.write(message).getBytes(StandardCharsets.UTF_8));
  }

  private static HarvestedRecord record(UUID id, String title, String licence) {
    return new HarvestedRecord(
        id,
        1,
        provenance(),
        "hash of " + title,
        LearningResource.named(Map.of("de", title))
            .id(URI.create("https://repository.example.org/1"))
            .inLanguage(List.of("de"))
            .creator(List.of(new Agent(Agent.PERSON, "Ana Ruiz", null)))
            .build(),
        List.of(new LicenceStatement(licence, "dc:rights", null)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Provenance provenance() {
    return new Provenance(
        REPOSITORY,
        "oai:sample.example:1",
        "2026-02-28",
        List.of(),
        "oai_dc",
        URI.create("https://sample.example/oai"),
        UUID.fromString("1b4e28ba-2fa1-41d2-883f-0016d3cca427"),
        HARVESTED);
  }
}
