package org.openlearningexchange.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.probe.FakeOai;
import org.openlearningexchange.harvest.probe.FakeSite;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class ProbeEndpointIT {
  private static final UUID MEMBER = UUID.randomUUID();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private FakeOai source;

  @BeforeEach
  void start() {
    source = new FakeOai(ExchangeFixture.port(2));
  }

  @AfterEach
  void close() {
    source.close();
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  private static RequestSpecification asMember() {
    return as(TestTokens.member(MEMBER));
  }

  private static Map<String, Object> order(URI address) {
    return Map.of("address", address.toString());
  }

  @Test
  void answersWithWhatTeachersWouldSee() {
    source.goodRecords(3);

    asMember()
        .header("Accept-Language", "de")
        .body(order(source.site().at("/")))
        .post("/probes")
        .then()
        .statusCode(200)
        .header("Location", containsString("/probes/"))
        .body("state", is("done"))
        .body("registration.baseUrl", is(source.baseUrl().toString()))
        .body("registration.protocol", is("oai-pmh"))
        .body("oaiPmh.sets[0].setSpec", is("math"))
        .body("sample.mapped", is(3))
        .body("sample.cards", hasSize(3))
        .body("sample.cards[0].languages[0].label", is("Englisch"))
        .body("sample.refusals", hasSize(0))
        .body("findings.code", hasItem("no-https"))
        .body("score.reasons.criterion", hasItems("licence", "harvested"));
  }

  @Test
  void isReadAgainByWhoAskedAndByOperatorsOnly() {
    source.goodRecords(1);
    String id =
        asMember().body(order(source.baseUrl())).post("/probes").then().extract().path("id");

    asMember().get("/probes/{id}", id).then().statusCode(200).body("report.sample.mapped", is(1));
    as(TestTokens.operator()).get("/probes/{id}", id).then().statusCode(200);
    as(TestTokens.member(UUID.randomUUID())).get("/probes/{id}", id).then().statusCode(403);
    given().get("/probes/{id}", id).then().statusCode(401);
    asMember()
        .get("/probes/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", endsWith("probe-unknown"));
  }

  @Test
  void saysWhereToLookWhenItTakesLonger() throws InterruptedException {
    CountDownLatch hold = new CountDownLatch(1);
    source.goodRecords(1).on("ListSets", held(hold));

    Response answer =
        asMember().header("Prefer", "wait=0").body(order(source.baseUrl())).post("/probes");

    answer.then().statusCode(202).header("Location", containsString("/probes/"));
    String id = answer.path("id");
    hold.countDown();
    await()
        .atMost(PATIENCE)
        .until(() -> asMember().get("/probes/{id}", id).path("state").equals("done"));
  }

  private static FakeSite.Answering held(CountDownLatch hold) {
    return exchange -> {
      try {
        assertThat(hold.await(30, TimeUnit.SECONDS)).isTrue();
        exchange.sendResponseHeaders(404, -1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @Test
  void turnsAwayWhoeverWouldWaitTooLong() {
    CountDownLatch hold = new CountDownLatch(1);
    source.on("Identify", held(hold));
    List<String> ids = new ArrayList<>();
    Response last = null;

    for (int i = 0; i < 25; i++) {
      last =
          asMember()
              .header("Prefer", "wait=0")
              .body(Map.of("address", source.baseUrl().toString(), "protocol", "oai-pmh"))
              .post("/probes");
      if (last.statusCode() == 202) {
        ids.add(last.path("id"));
      }
    }
    hold.countDown();

    assertThat(ids).hasSize(24);
    last.then().statusCode(503).header("Retry-After", "30").body("type", endsWith("probes-busy"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                ids.stream()
                    .allMatch(
                        id -> asMember().get("/probes/{id}", id).path("state").equals("done")));
  }

  @Test
  void blocksAPrivateAddress() {
    asMember()
        .body(Map.of("address", "http://127.0.0.1:8099/oai"))
        .post("/probes")
        .then()
        .statusCode(200)
        .body("findings[0].severity", is("blocking"))
        .body("findings[0].code", is("private-address"))
        .body("score.value", is(0));
  }

  @Test
  void namesEachFieldThatIsNotValid() {
    asMember()
        .body(
            Map.of(
                "address",
                "javascript:alert(1)",
                "protocol",
                "gopher",
                "metadataPrefix",
                "a b",
                "sets",
                List.of("x y")))
        .post("/probes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItems("address", "protocol", "metadataPrefix", "sets"));
    asMember().body("{}").post("/probes").then().statusCode(400);
    asMember().post("/probes").then().statusCode(400);
    given().contentType(ContentType.JSON).body("{}").post("/probes").then().statusCode(401);
  }

  @Test
  void probesARegistrationBeforeItBecomesActive() {
    source.goodRecords(2);
    RepositoryRegistration repository =
        ExchangeFixture.in(State.PROBING, ExchangeFixture.registration(source.baseUrl()));

    RunReport run = runOf(repository);

    assertThat(run.kind()).isEqualTo(RunReport.Kind.PROBE);
    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.registrationRevision()).isEqualTo(repository.revision());
    assertThat(run.score()).isPositive();
    assertThat(run.findings()).extracting(Finding::code).contains("no-https");
    as(TestTokens.member(repository.memberId()))
        .get("/runs/{id}/probe", run.id())
        .then()
        .statusCode(200)
        .body("sample.mapped", is(2))
        .body("sample.cards[0].provider", is("Example University"));
    asMember().get("/runs/{id}/probe", run.id()).then().statusCode(403);
    given().get("/runs/{id}/probe", run.id()).then().statusCode(401);
  }

  @Test
  void failsTheRunOfASourceThatCannotBeHarvested() {
    URI nowhere = source.baseUrl().resolve("/nowhere");

    RunReport run = runOf(ExchangeFixture.in(State.PROBING, ExchangeFixture.registration(nowhere)));

    assertThat(run.state()).isEqualTo(RunReport.State.FAILED);
    assertThat(run.reason()).contains("404");
    assertThat(run.score()).isZero();
    assertThat(run.findings().get(0).severity()).isEqualTo(Finding.Severity.BLOCKING);
  }

  @Test
  void asksAgainWhereASourceWasAwayForAMoment() {
    source.goodRecords(1);
    AtomicInteger left = new AtomicInteger(2);
    source.on(
        "Identify",
        exchange -> {
          if (left.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(503, -1);
          } else {
            FakeSite.send(exchange, FakeSite.IDENTIFY);
          }
        });

    RunReport run =
        runOf(ExchangeFixture.in(State.PROBING, ExchangeFixture.registration(source.baseUrl())));

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
  }

  private static RunReport runOf(RepositoryRegistration repository) {
    try (ExchangeFixture exchange = new ExchangeFixture()) {
      exchange.publish(repository);
      RunReport run = exchange.awaitRuns(repository.id(), 1);
      exchange.publish(
          ExchangeFixture.in(State.SUSPENDED, ExchangeFixture.in(State.SUSPENDED, repository)));
      return run;
    }
  }

  @Test
  void servesThePageToTryIt() {
    given()
        .get("/try/")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString("Check before publishing"));
    given().get("/try/try.js").then().statusCode(200);
    given().get("/try/try.css").then().statusCode(200);
  }

  @Test
  void describesItsApi() {
    given()
        .accept("application/json")
        .get("/openapi")
        .then()
        .statusCode(200)
        .body("paths.keySet()", hasItems("/probes", "/probes/{id}", "/runs/{id}/probe"));
  }
}
