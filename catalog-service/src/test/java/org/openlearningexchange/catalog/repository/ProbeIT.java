package org.openlearningexchange.catalog.repository;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.store.PostgresProcess;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.TestStores;

/** From registration to the first harvest, by what probes report. */
@QuarkusTest
class ProbeIT {
  private static final Finding BLOCKING =
      new Finding(
          Severity.BLOCKING,
          "no-format",
          "None of the offered formats can be read.",
          "OAI-PMH 4.4",
          "Offer oai_dc.",
          null);

  private UUID member;

  @BeforeEach
  void enrol() {
    member = Api.newMember("University of Probes");
  }

  @Test
  void beginsToHarvestWhenTheProbePassed() {
    UUID id = Api.newRegistration(member);
    RunReport probe = passed(id, 1);

    Api.report(probe);

    Api.awaitState(id, "active");
    given()
        .get("/repositories/" + id)
        .then()
        .body("probe.runId", equalTo(probe.id().toString()))
        .body("probe.at", equalTo(probe.endedAt().toString()))
        .body("probe.score", equalTo(82))
        .body("lastRun.kind", equalTo("probe"));
    awaitPublished(id, RepositoryRegistration.State.ACTIVE);
    Api.asOperator()
        .get("/audit?subjectId=" + id)
        .then()
        .body("items[0].action", equalTo("repository-probe-passed"))
        .body("items[0].clientId", equalTo("catalog-service"))
        .body("items[0].before.state", equalTo("probing"))
        .body("items[0].after.state", equalTo("active"));
  }

  @Test
  void waitsForItsMemberWhereActivationIsManual() {
    UUID id =
        Api.register(
            Map.of(
                "memberId",
                member,
                "name",
                "Checked first",
                "baseUrl",
                Api.newAddress(),
                "activation",
                "manual"));
    String activation = "/repositories/" + id + "/activation";
    Api.asOperator()
        .put(activation)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/repository-state"))
        .body("state", equalTo("probing"));
    Api.report(passed(id, 1));
    Api.awaitState(id, "ready");
    awaitPublished(id, RepositoryRegistration.State.READY);

    for (int i = 0; i < 2; i++) {
      Api.asOperator().put(activation).then().statusCode(200).body("state", equalTo("active"));
    }

    awaitPublished(id, RepositoryRegistration.State.ACTIVE);
  }

  @Test
  void showsWhatBlocksAndIsProbedAgainOnceItIsMended() {
    UUID id = Api.newRegistration(member);
    Api.report(blocked(id, 1));
    Api.awaitState(id, "draft");
    given()
        .get("/repositories/" + id)
        .then()
        .body("probe.findings.severity", contains("blocking"))
        .body("probe.findings[0].code", equalTo("no-format"))
        .body("probe.findings[0].remedy", equalTo("Offer oai_dc."));

    for (int i = 0; i < 2; i++) {
      Api.asOperator()
          .put("/repositories/" + id + "/probe")
          .then()
          .statusCode(200)
          .body("state", equalTo("probing"));
    }
    awaitPublished(id, RepositoryRegistration.State.PROBING);
    Api.report(passed(id, 3));

    Api.awaitState(id, "active");
  }

  @Test
  void takesNoOutcomeOfAnEarlierAddress() {
    UUID id = Api.newRegistration(member);
    String address = Api.newAddress();
    patch(id, Map.of("baseUrl", address)).then().statusCode(200).body("state", equalTo("probing"));
    RunReport superseded = blocked(id, 1);

    Api.report(superseded);
    awaitRun(superseded);
    Api.report(passed(id, 2));

    Api.awaitState(id, "active");
    given()
        .get("/repositories/" + id)
        .then()
        .body("baseUrl", equalTo(address))
        .body("probe.findings.size()", equalTo(0));
    Api.asOperator()
        .get("/audit?subjectId=" + id)
        .then()
        .body(
            "items.action",
            contains("repository-probe-passed", "repository-changed", "repository-registered"));
  }

  @Test
  void changesNothingWhenAnOutcomeComesAgainLate() {
    UUID id = Api.newRegistration(member);
    RunReport failed = blocked(id, 1);
    RunReport passed = passed(id, 3);
    Api.report(failed);
    Api.awaitState(id, "draft");
    Api.asOperator().put("/repositories/" + id + "/probe").then().statusCode(200);
    Api.report(passed);
    Api.awaitState(id, "active");

    Api.report(passed);
    Api.report(failed);
    RunReport last = passed(id, 1);
    Api.report(last);
    awaitRun(last);

    given().get("/repositories/" + id).then().body("state", equalTo("active"));
    Api.asOperator().get("/audit?subjectId=" + id).then().body("items.size()", equalTo(4));
  }

  @Test
  void looksAgainBeforeAnActiveRepositoryIsHarvestedElsewhere() {
    UUID id = Api.newRepository(member);

    patch(id, Map.of("name", "Renamed", "harvestEvery", "PT1H"))
        .then()
        .body("state", equalTo("active"));
    patch(id, Map.of("excludedSets", List.of("theses")))
        .then()
        .body("state", equalTo("probing"))
        .body("probe", equalTo(null));

    awaitPublished(id, RepositoryRegistration.State.PROBING);
    Api.report(passed(id, 4));
    Api.awaitState(id, "active");
  }

  @Test
  void retiresADraftAtOnceAndFreesItsAddress() {
    String address = Api.newAddress();
    Map<String, Object> draft = Map.of("memberId", member, "name", "Mistake", "baseUrl", address);
    UUID id = Api.register(draft);
    Api.report(blocked(id, 1));
    Api.awaitState(id, "draft");

    Api.asOperator()
        .body("{\"resources\":0}")
        .put("/repositories/" + id + "/retirement")
        .then()
        .statusCode(200)
        .body("state", equalTo("retired"));

    assertThat(Api.register(draft)).isNotEqualTo(id);
    awaitPublished(id, RepositoryRegistration.State.RETIRED);
  }

  @Test
  void takesAnOutcomeThatCameWhileTheDatabaseWasAway() {
    UUID id = Api.newRegistration(member);
    PostgresProcess postgres = TestStores.postgres("catalog");
    postgres.stop();
    try {
      Api.report(passed(id, 1));
      given().get("/repositories/" + id).then().statusCode(503);
    } finally {
      postgres.start();
    }

    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> isActive(id));
  }

  @Test
  void goesOnAfterAProbeOfARepositoryThatIsUnknown() {
    Api.report(passed(UUID.randomUUID(), 1));
    UUID id = Api.newRegistration(member);

    Api.report(passed(id, 1));

    Api.awaitState(id, "active");
  }

  private static void isActive(UUID id) {
    given().get("/repositories/" + id).then().statusCode(200).body("state", equalTo("active"));
  }

  private static io.restassured.response.Response patch(UUID id, Map<String, ?> change) {
    return Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(change)
        .patch("/repositories/" + id);
  }

  private static RunReport passed(UUID id, long revision) {
    return Fixtures.probe(id, revision, RunReport.State.SUCCEEDED, List.of());
  }

  private static RunReport blocked(UUID id, long revision) {
    return Fixtures.probe(id, revision, RunReport.State.FAILED, List.of(BLOCKING));
  }

  private static void awaitRun(RunReport run) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> given().get("/runs/" + run.id()).then().statusCode(200));
  }

  private static void awaitPublished(UUID id, RepositoryRegistration.State state) {
    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptions()
        .until(
            () ->
                Broker.findLast(
                        Topics.REPOSITORIES,
                        id.toString(),
                        message ->
                            Json.read(message.value(), RepositoryRegistration.class).state()
                                == state)
                    .isPresent());
  }
}
