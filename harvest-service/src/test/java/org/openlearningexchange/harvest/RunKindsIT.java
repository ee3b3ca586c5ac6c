package org.openlearningexchange.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.openlearningexchange.contracts.message.RepositoryRegistration.State.SUSPENDED;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

/** Backfills, replays, runs that are cancelled, and following a run. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class RunKindsIT {
  @Inject DataSource dataSource;

  private final ExchangeFixture exchange = new ExchangeFixture();
  private final Semaphore pages = new Semaphore(1_000);
  private FakeRepository source;
  private RepositoryRegistration repository;

  @BeforeEach
  void start() {
    source = FakeRepository.start(ExchangeFixture.port(2));
    source.pageSize(2).beforeLists(request -> pages.acquire());
    for (int i = 1; i <= 4; i++) {
      source.put(identifier(i), "Book " + i);
    }
    repository = ExchangeFixture.registration(source.baseUrl());
  }

  @AfterEach
  void stop() {
    pages.release(1_000);
    exchange.publish(ExchangeFixture.in(SUSPENDED, repository));
    source.close();
    exchange.close();
  }

  private static String identifier(int number) {
    return "oai:example.org:" + number;
  }

  private RunReport register() {
    exchange.publish(repository);
    return exchange.awaitRuns(repository.id(), 1);
  }

  private ValidatableResponse cancel(UUID run) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .delete("/runs/{id}", run)
        .then();
  }

  private ValidatableResponse ask(String body) {
    return given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .contentType("application/json")
        .body(body)
        .post("/repositories/{id}/runs", repository.id())
        .then();
  }

  private void update(String sql, int number) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, ResourceId.of(repository.id(), identifier(number)));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void aBackfillAsksForItsWindowAndMovesNoMark() {
    register();
    source.responseDate("2026-11-09T12:00:00Z");

    RunReport backfill =
        exchange.awaitEnd(
            exchange
                .ask(
                    repository.id(),
                    "{\"kind\":\"backfill\",\"from\":\"2026-01-01\",\"until\":\"2026-02-01\"}")
                .id());
    RunReport next = exchange.harvestAgain(repository.id());

    assertThat(backfill.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(backfill.kind()).isEqualTo(RunReport.Kind.BACKFILL);
    assertThat(backfill.from()).startsWith("2026-01-01");
    assertThat(backfill.until()).startsWith("2026-02-01");
    assertThat(source.queries())
        .anyMatch(query -> query.contains("from=2026-01-01") && query.contains("until=2026-02-01"));
    assertThat(next.from()).isEqualTo("2026-11-01T11:50:00Z");
  }

  @Test
  void aBackfillWithdrawsNothingThatItDoesNotName() {
    register();
    source.remove(identifier(4));

    RunReport backfill =
        exchange.awaitEnd(
            exchange.ask(repository.id(), "{\"kind\":\"backfill\",\"from\":\"2026-01-01\"}").id());

    assertThat(backfill.account().delivered()).isEqualTo(3);
    assertThat(backfill.vanished()).isZero();
  }

  @Test
  void aReplayMapsWhatIsKeptWithoutAskingTheSource() throws SQLException {
    register();
    int asked = source.queries().size();
    update(
        "update source_record set content_hash = 'of an older mapping' where resource_id = ?", 2);
    update("update raw_record set protocol = 'forgotten' where resource_id = ?", 3);

    RunReport replay =
        exchange.awaitEnd(exchange.ask(repository.id(), "{\"kind\":\"replay\"}").id());

    assertThat(replay.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(replay.account()).isEqualTo(Account.of(0, 1, 2, 0, 1, 0));
    assertThat(source.queries()).hasSize(asked);
    assertThat(exchange.records(repository.id()))
        .hasSize(5)
        .last()
        .satisfies(
            again -> assertThat(again.provenance().sourceIdentifier()).isEqualTo(identifier(2)));
    given()
        .get("/runs/{id}/refusals", replay.id())
        .then()
        .body("items[0].identifier", is(identifier(3)))
        .body("items[0].reason", org.hamcrest.Matchers.containsString("forgotten"));
  }

  @Test
  void aRunOfAnotherKindHasToWait() throws InterruptedException {
    register();
    pages.drainPermits();
    RunReport going = exchange.ask(repository.id(), "{}");

    ask("{\"kind\":\"replay\"}")
        .statusCode(409)
        .body("type", endsWith("other-run-going-on"))
        .body("kind", is("harvest"))
        .body("run", is(going.id().toString()));
  }

  @Test
  void saysWhichFieldOfAnOrderIsWrong() {
    register();

    ask("harvest, please").statusCode(400);
    ask("{\"kind\":\"probe\"}").statusCode(400).body("errors[0].field", is("kind"));
    ask("{\"from\":\"2026-01-01\"}").statusCode(400).body("errors[0].field", is("from"));
    ask("{\"kind\":\"backfill\"}").statusCode(400).body("errors[0].field", is("from"));
    ask("{\"kind\":\"backfill\",\"from\":\"May\"}")
        .statusCode(400)
        .body("errors[0].field", is("from"));
    ask("{\"kind\":\"backfill\",\"from\":\"2026-02-01\",\"until\":\"2026-01-01\"}")
        .statusCode(400)
        .body("errors[0].field", is("until"));
  }

  @Test
  void aRunThatIsWorkedOnEndsCancelledWithWhatItTook() {
    pages.drainPermits();
    pages.release(1);
    exchange.publish(repository);
    UUID run =
        org.awaitility.Awaitility.await()
            .until(
                () -> exchange.runs(repository.id()),
                runs -> !runs.isEmpty() && runs.get(0).pages() == 1)
            .get(0)
            .id();

    cancel(run).statusCode(202);

    RunReport ended = exchange.awaitEnd(run);
    assertThat(ended.state()).isEqualTo(RunReport.State.CANCELLED);
    assertThat(ended.account()).isEqualTo(Account.of(2, 0, 0, 0, 0, 0));
    assertThat(exchange.records(repository.id())).hasSize(2);
    cancel(run).statusCode(409).body("type", endsWith("run-ended"));
  }

  @Test
  void aRunThatTakesTooLongEndsPartialAndTheNextAsksForTheSameWindow() throws SQLException {
    pages.drainPermits();
    pages.release(1);
    exchange.publish(repository);
    UUID run =
        org.awaitility.Awaitility.await()
            .until(
                () -> exchange.runs(repository.id()),
                runs -> !runs.isEmpty() && runs.get(0).pages() == 1)
            .get(0)
            .id();

    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update run set started_at = now() - interval '13 hours' where id = ?")) {
      update.setObject(1, run);
      update.executeUpdate();
    }

    RunReport ended = exchange.awaitEnd(run);
    pages.release(1_000);
    assertThat(ended.state()).isEqualTo(RunReport.State.PARTIAL);
    assertThat(ended.reason()).contains("PT12H");
    assertThat(exchange.harvestAgain(repository.id()).from()).isNull();
  }

  @Test
  void aQueuedRunIsCancelledAtOnce() {
    pages.drainPermits();
    exchange.publish(repository);
    org.awaitility.Awaitility.await()
        .until(
            () -> exchange.runs(repository.id()),
            runs -> !runs.isEmpty() && runs.get(0).state() == RunReport.State.RUNNING);
    RepositoryRegistration waiting = ExchangeFixture.registration(source.baseUrl());
    exchange.publish(waiting);
    UUID queued =
        org.awaitility.Awaitility.await()
            .until(() -> exchange.runs(waiting.id()), runs -> !runs.isEmpty())
            .get(0)
            .id();

    cancel(queued).statusCode(202).body("state", is("cancelled"));

    pages.release(1_000);
    exchange.awaitRuns(repository.id(), 1);
    assertThat(exchange.runs(waiting.id())).hasSize(1);
    exchange.publish(ExchangeFixture.in(SUSPENDED, waiting));
  }

  @Test
  void aProtocolThatIsNotSpokenFailsWithThoseThatAre() {
    repository = ExchangeFixture.of("gopher", repository);

    RunReport run = register();

    assertThat(run.state()).isEqualTo(RunReport.State.FAILED);
    assertThat(run.reason()).contains("gopher").contains("oai-pmh");
  }

  @Test
  void tellsWhoeverListensHowARunGoesOn() {
    pages.drainPermits();
    pages.release(1);
    exchange.publish(repository);
    UUID run =
        org.awaitility.Awaitility.await()
            .until(
                () -> exchange.runs(repository.id()),
                runs -> !runs.isEmpty() && runs.get(0).pages() == 1)
            .get(0)
            .id();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    RestAssured.baseURI + ":" + RestAssured.port + "/runs/" + run + "/events"))
            .build();

    CompletableFuture<HttpResponse<Stream<String>>> answer =
        HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofLines());
    HttpResponse<Stream<String>> stream = answer.join();
    List<RunReport> told =
        stream
            .body()
            .filter(line -> line.startsWith("data:"))
            .peek(line -> pages.release(10))
            .map(line -> Json.read(line.substring(5), RunReport.class))
            .toList();

    assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(told).hasSizeGreaterThan(1);
    assertThat(told.get(0).state()).isEqualTo(RunReport.State.RUNNING);
    assertThat(told.get(told.size() - 1)).isEqualTo(exchange.run(run));
  }

  @Test
  void followsNoRunThatIsNotKnown() {
    given().get("/runs/{id}/events", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void givesRefusalsAsATableWithTheirPlace() {
    source.putMetadata("=cmd()", "<nothing xmlns=\"urn:known\">a, \"b\"</nothing>");
    RunReport run = register();

    String table =
        given()
            .accept("text/csv")
            .get("/runs/{id}/refusals", run.id())
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();

    List<String> lines = table.lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("number,page,entry,identifier,reason,path,value,refusedAt,raw");
    assertThat(lines.get(1)).contains(",3,1,'=cmd(),").contains("a, \"\"b\"\"");
  }
}
