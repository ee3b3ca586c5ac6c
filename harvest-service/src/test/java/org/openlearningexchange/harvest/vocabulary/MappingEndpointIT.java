package org.openlearningexchange.harvest.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openlearningexchange.contracts.message.RepositoryRegistration.State.SUSPENDED;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.ExchangeFixture;
import org.openlearningexchange.harvest.FakeRepository;
import org.openlearningexchange.harvest.SourcesResource;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class MappingEndpointIT {
  private static final String COURSE = "https://w3id.org/kim/hcrt/course";

  private final ExchangeFixture exchange = new ExchangeFixture();
  private FakeRepository source;
  private RepositoryRegistration repository;

  @BeforeEach
  void harvest() {
    source = FakeRepository.start(ExchangeFixture.port(1));
    source.putWith("oai:example.org:1", "Knots", "<dc:type>Lesezirkel</dc:type>");
    source.putWith("oai:example.org:2", "Braids", "<dc:type>LESEZIRKEL</dc:type>");
    source.putWith("oai:example.org:3", "Links", "<dc:type>Course</dc:type>");
    repository = ExchangeFixture.registration(source.baseUrl());
    exchange.publish(repository);
    exchange.awaitRuns(repository.id(), 1);
  }

  @AfterEach
  void stop() {
    exchange.publish(ExchangeFixture.in(SUSPENDED, repository));
    source.close();
    exchange.close();
  }

  private ValidatableResponse map(String body, String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(body)
        .put("/repositories/{id}/mappings", repository.id())
        .then();
  }

  private static String mapping(String value, String concept, boolean dry) {
    return """
        {"mappings": [{"vocabulary": "types", "value": "%s", "concept": %s}], "dryRun": %s}
        """
        .formatted(value, concept == null ? null : '"' + concept + '"', dry);
  }

  private ValidatableResponse unmapped() {
    return given()
        .header("Authorization", "Bearer " + TestTokens.member(repository.memberId()))
        .get("/repositories/{id}/unmapped-values?vocabulary=types", repository.id())
        .then()
        .statusCode(200);
  }

  private List<String> typesPublished() {
    return exchange.records(repository.id()).stream()
        .map(HarvestedRecord.class::cast)
        .filter(record -> !record.resource().learningResourceType().isEmpty())
        .filter(record -> record.resource().learningResourceType().get(0).id() != null)
        .map(record -> record.provenance().sourceIdentifier())
        .toList();
  }

  @Test
  void listsWhatNoVocabularyHoldsWithCountAndExamples() {
    unmapped()
        .body("items.value", contains("LESEZIRKEL", "Lesezirkel"))
        .body("items.records", contains(1, 1))
        .body("items[1].examples", contains("oai:example.org:1"));
  }

  @Test
  void saysInADryRunHowManyRecordsWouldChangeAndChangesNone() {
    map(mapping("lesezirkel", COURSE, true), TestTokens.operator())
        .statusCode(200)
        .body("records", is(2))
        .body("runId", nullValue())
        .body("mappings[0].change.after", is(COURSE));

    unmapped().body("items.value", hasItem("Lesezirkel"));
    assertThat(exchange.runs(repository.id())).hasSize(1);
  }

  @Test
  void mapsTheKeptRecordsAgainWithoutAskingTheSource() {
    List<String> asked = source.queries();

    map(mapping("lesezirkel", "Course", false), TestTokens.member(repository.memberId()))
        .statusCode(200)
        .body("runId", notNullValue());

    RunReport replay = exchange.awaitRuns(repository.id(), 2);
    assertThat(replay.kind()).isEqualTo(RunReport.Kind.REPLAY);
    assertThat(replay.account().changed()).isEqualTo(2);
    assertThat(replay.account().unchanged()).isEqualTo(1);
    assertThat(source.queries()).isEqualTo(asked);
    assertThat(typesPublished()).contains("oai:example.org:1", "oai:example.org:2");
    unmapped().body("items", empty());
  }

  @Test
  void listsAValueNoMoreThatHasNoCounterpart() {
    map(mapping("Lesezirkel", null, false), TestTokens.operator()).statusCode(200);

    unmapped().body("items", empty());
    given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .get("/repositories/{id}/mappings", repository.id())
        .then()
        .body("value", contains("Lesezirkel"))
        .body("concept", contains(nullValue()));
  }

  @Test
  void namesEveryFieldAtFault() {
    map(
            """
            {"mappings": [{"vocabulary": "colours", "value": "red", "concept": null},
              {"vocabulary": "types", "value": "x", "concept": "https://example.org/nothing"}]}
            """,
            TestTokens.operator())
        .statusCode(400)
        .body("errors.field", contains("mappings[0].vocabulary", "mappings[1].concept"))
        .body("errors[1].detail", containsString("/vocabularies/types"));
  }

  @Test
  void refusesOthersThanTheOwner() {
    map(mapping("Lesezirkel", COURSE, false), TestTokens.member(java.util.UUID.randomUUID()))
        .statusCode(403);
  }

  @Test
  void listsTheConceptsToChooseFrom() {
    given()
        .get("/vocabularies/types?lang=de")
        .then()
        .statusCode(200)
        .body("'" + COURSE + "'", not(nullValue()));
  }
}
