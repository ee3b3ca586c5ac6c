package org.openlearningexchange.catalog.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;

@QuarkusTest
class RunIT {
  private UUID repository;

  @BeforeEach
  void register() {
    Broker.createTopic(Topics.RUNS, 3);
    repository = Api.newRegistration(Api.newMember("University of Runs"));
  }

  @Test
  void knowsNoRunsBeforeTheFirst() {
    given()
        .get("/repositories/" + repository + "/runs")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0))
        .body("next", equalTo(null));
    given()
        .get("/runs/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/run-not-found"));
  }

  @Test
  void showsTheHighestReportOfARunWithItsAccount() {
    UUID run = UUID.randomUUID();
    send(run(run, 2, RunReport.Kind.HARVEST, RunReport.State.SUCCEEDED));
    send(run(run, 1, RunReport.Kind.HARVEST, RunReport.State.RUNNING));
    send(run(run, 2, RunReport.Kind.HARVEST, RunReport.State.SUCCEEDED));
    UUID last = UUID.randomUUID();
    send(run(last, 1, RunReport.Kind.HARVEST, RunReport.State.RUNNING));

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              given().get("/runs/" + last).then().statusCode(200);
              given()
                  .get("/runs/" + run)
                  .then()
                  .statusCode(200)
                  .body("state", equalTo("succeeded"))
                  .body("account.delivered", equalTo(6))
                  .body("account.new", equalTo(2))
                  .body("repositoryId", equalTo(repository.toString()));
            });
  }

  @Test
  void listsRunsNewestFirstPageByPage() {
    List<RunReport> sent = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      RunReport run = run(UUID.randomUUID(), 1, RunReport.Kind.HARVEST, RunReport.State.PARTIAL);
      sent.add(run);
      send(run);
    }
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                given()
                    .get("/runs?repositoryId=" + repository)
                    .then()
                    .body("items.size()", equalTo(5)));

    List<String> listed = new ArrayList<>();
    String next = null;
    do {
      var page =
          given()
              .queryParam("limit", 2)
              .queryParams(next == null ? Map.of() : Map.of("after", next))
              .get("/repositories/" + repository + "/runs")
              .then()
              .statusCode(200)
              .extract();
      listed.addAll(page.path("items.id"));
      next = page.path("next");
    } while (next != null);

    List<String> newestFirst =
        sent.stream()
            .sorted(
                java.util.Comparator.comparing(RunReport::queuedAt)
                    .thenComparing(run -> run.id().toString())
                    .reversed())
            .map(run -> run.id().toString())
            .toList();
    assertThat(listed).containsExactlyElementsOf(newestFirst);
  }

  @Test
  void refusesACursorThatItDidNotGive() {
    given()
        .get("/runs?after=bm9uc2Vuc2U")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("after"));
  }

  @Test
  void endsARetirementWhenItsWithdrawalRunSucceeded() {
    repository = Api.newRepository(Api.newMember("University of Ends"));
    Api.asOperator()
        .body("{\"resources\":0}")
        .put("/repositories/" + repository + "/retirement")
        .then()
        .statusCode(202);
    send(run(UUID.randomUUID(), 1, RunReport.Kind.WITHDRAWAL, RunReport.State.FAILED));
    send(run(UUID.randomUUID(), 1, RunReport.Kind.HARVEST, RunReport.State.SUCCEEDED));
    UUID withdrawal = UUID.randomUUID();
    send(run(withdrawal, 1, RunReport.Kind.WITHDRAWAL, RunReport.State.RUNNING));
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> given().get("/runs/" + withdrawal).then().statusCode(200));
    given().get("/repositories/" + repository).then().body("state", equalTo("retiring"));

    send(run(withdrawal, 2, RunReport.Kind.WITHDRAWAL, RunReport.State.SUCCEEDED));

    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              given().get("/repositories/" + repository).then().body("state", equalTo("retired"));
              assertThat(
                      Broker.findLast(
                          Topics.REPOSITORIES,
                          repository.toString(),
                          message ->
                              Json.read(message.value(), RepositoryRegistration.class).state()
                                  == State.RETIRED))
                  .isPresent();
            });
  }

  @Test
  void doesNotRetireARepositoryThatNobodyRetired() {
    UUID withdrawal = UUID.randomUUID();

    send(run(withdrawal, 1, RunReport.Kind.WITHDRAWAL, RunReport.State.SUCCEEDED));

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> given().get("/runs/" + withdrawal).then().statusCode(200));
    given().get("/repositories/" + repository).then().body("state", equalTo("probing"));
  }

  @Test
  void showsTheNewestRunOfARepositoryAndWhereToConfirmWhatIsHeld() {
    send(run(new UUID(1, 1), 2, RunReport.Kind.HARVEST, RunReport.State.SUCCEEDED));
    RunReport held = Fixtures.held(repository);
    send(held);

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                given()
                    .get("/repositories/" + repository)
                    .then()
                    .body("lastRun.id", equalTo(held.id().toString()))
                    .body("lastRun.kind", equalTo("harvest"))
                    .body("lastRun.state", equalTo("held"))
                    .body("lastRun.account.delivered", equalTo(306))
                    .body("lastRun.endedAt", equalTo(held.endedAt().toString()))
                    .body("lastRun.brake.live", equalTo(900))
                    .body("lastRun.brake.vanishing", equalTo(211))
                    .body("lastRun.confirmAt", equalTo("/runs/" + held.id() + "/confirmation")));
    given()
        .get("/runs/" + held.id())
        .then()
        .body("state", equalTo("held"))
        .body("brake.vanishing", equalTo(211));
  }

  @ParameterizedTest
  @CsvSource({"cancelled, harvest", "succeeded, backfill", "partial, replay", "running, probe"})
  void showsRunsOfEveryKindAsTheyAre(String state, String kind) {
    UUID id = UUID.randomUUID();
    send(
        run(
            id,
            1,
            RunReport.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            RunReport.State.valueOf(state.toUpperCase(Locale.ROOT))));

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                given()
                    .get("/runs?repositoryId=" + repository)
                    .then()
                    .body("items[0].kind", equalTo(kind))
                    .body("items[0].state", equalTo(state)));
  }

  @Test
  void putsPoisonAsideAndGoesOn() {
    String key = UUID.randomUUID().toString();
    Broker.send(Topics.RUNS, key, "{\"id\":\"no run\"}".getBytes());
    UUID next = UUID.randomUUID();

    send(run(next, 1, RunReport.Kind.HARVEST, RunReport.State.RUNNING));

    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              given().get("/runs/" + next).then().statusCode(200);
              assertThat(
                      Broker.findLast(
                          Topics.deadLetters(Topics.RUNS, "catalog"), key, letter -> true))
                  .isPresent();
            });
  }

  private RunReport run(UUID id, long revision, RunReport.Kind kind, RunReport.State state) {
    return Fixtures.run(id, repository, revision, kind, state);
  }

  private static void send(RunReport run) {
    Broker.send(Topics.RUNS, run.id().toString(), Json.writeBytes(run));
  }
}
