package org.openlearningexchange.rights.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.rights.Broker;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class DisputeIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final UUID MEMBER = UUID.randomUUID();
  private static final UUID REPOSITORY = UUID.randomUUID();

  private final Pool pool;
  private final StepStore steps;
  private final RetentionStore retention;
  private final DisputeSchedule schedule;
  private final UUID id = DisputeFixtures.newId(REPOSITORY);
  private final String page = "https://oer.example/courses/" + id;

  DisputeIT(Pool pool, StepStore steps, RetentionStore retention, DisputeSchedule schedule) {
    this.pool = pool;
    this.steps = steps;
    this.retention = retention;
    this.schedule = schedule;
  }

  @BeforeAll
  static void makeWhatOthersPublish() {
    Broker.createTopic(Topics.RECORDS, 12);
    Broker.createTopic(Topics.REPOSITORIES, 1);
    Broker.send(
        Topics.REPOSITORIES,
        REPOSITORY.toString(),
        Json.writeBytes(DisputeFixtures.repository(REPOSITORY, MEMBER)));
  }

  @BeforeEach
  void publishTheResource() {
    await().atMost(LONG).until(() -> Broker.exists(Topics.RESOURCES));
    harvest(1);
    await().atMost(LONG).until(() -> last().isPresent());
  }

  @Test
  void confirmsReceiptAndChangesNothingYet() {
    send(DisputeFixtures.notice(page))
        .then()
        .statusCode(201)
        .header("Location", containsString("/disputes/"))
        .header("Cache-Control", equalTo("no-store"))
        .body("resource", equalTo(id.toString()))
        .body("state", equalTo("received"))
        .body("key", notNullValue())
        .body("acknowledgeBy", notNullValue())
        .body("confirmation", containsString("We have received your notice"));

    rights().statusCode(200).body("permits", hasItem("adapt")).body("$", not(hasKey("dispute")));
  }

  @Test
  void takesTheAddressOfThePageInTheExchangeForTheResource() {
    send(DisputeFixtures.notice("https://exchange.example/catalog/resources/" + id))
        .then()
        .statusCode(201)
        .body("resource", equalTo(id.toString()));
  }

  @Test
  void confirmsInTheLanguageOfTheNotice() {
    Map<String, Object> notice = DisputeFixtures.notice(page);
    notice.put("language", "de-AT");

    send(notice).then().statusCode(201).body("confirmation", containsString("Schlüssel"));
  }

  @Test
  void hidesAndShowsAgainInWhatItPublishesAndAnswers() {
    String dispute = acknowledged();

    operator(dispute, "restriction", DisputeFixtures.restriction("hidden"))
        .statusCode(200)
        .body("state", equalTo("restricted"))
        .body("effect", equalTo("hidden"))
        .body("statementOfReasons.restriction", equalTo("hidden"))
        .body("nextSteps", hasItem("counter-notice"));
    PublishedResource hidden = awaitVisibility(Visibility.HIDDEN);
    assertThat(hidden.dispute().id()).hasToString(dispute);
    rights()
        .statusCode(451)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-restricted"))
        .body("dispute", equalTo(dispute))
        .body("since", notNullValue());
    given().get("/resources/{id}/rights/history", id).then().statusCode(451);

    operator(dispute, "resolution", DisputeFixtures.resolution("lifted"))
        .statusCode(200)
        .body("state", equalTo("resolved"))
        .body("outcome", equalTo("lifted"));
    assertThat(awaitVisibility(Visibility.VISIBLE).dispute()).isNull();
    rights().statusCode(200).body("permits", hasItem("adapt"));
    assertThat(notices()).containsExactly("restricted", "restriction-lifted");
  }

  @Test
  void flagsTheLicenceClaimAndShowsTheResource() {
    String dispute = acknowledged();

    operator(dispute, "restriction", DisputeFixtures.restriction("flagged")).statusCode(200);

    await().atMost(LONG).until(() -> last().orElseThrow().dispute() != null);
    PublishedResource flagged = last().orElseThrow();
    assertThat(flagged.visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(flagged.rights().permits()).isEmpty();
    assertThat(flagged.rights().expression()).isEqualTo("CC-BY-4.0");
    rights()
        .statusCode(200)
        .body("dispute.id", equalTo(dispute))
        .body("permits.size()", equalTo(0));
  }

  @Test
  void tellsNobodyWhoSentTheNotice() {
    Response received = send(DisputeFixtures.notice(page));
    String dispute = received.path("id");
    operator(dispute, "acknowledgement", Map.of()).statusCode(200);
    operator(dispute, "restriction", DisputeFixtures.restriction("flagged")).statusCode(200);
    await().atMost(LONG).until(() -> last().orElseThrow().dispute() != null);

    List<String> open =
        List.of(
            given().get("/disputes/" + dispute).asString(),
            given().get("/disputes/statistics").asString(),
            rights().extract().asString(),
            received.asString(),
            member().get("/disputes").asString(),
            member().get("/disputes/" + dispute).asString(),
            given()
                .header("Dispute-Key", received.path("key").toString())
                .get("/disputes/" + dispute)
                .asString(),
            messages(),
            rows("notice"),
            rows("dispute_event"));

    assertThat(open).allSatisfy(DisputeIT::assertNamesNobody);
    assertThat(List.of(open.get(0), open.get(1), open.get(2), open.get(7), open.get(8)))
        .allSatisfy(text -> assertThat(text).doesNotContain(DisputeFixtures.REASONS));
  }

  @Test
  void showsEachReaderNoMoreThanItMaySee() {
    Response received = send(DisputeFixtures.notice(page));
    String address = "/disputes/" + received.path("id");
    String key = received.path("key");

    given()
        .get(address)
        .then()
        .statusCode(200)
        .body("state", equalTo("received"))
        .body("events.state", contains("received"))
        .body("$", not(hasKey("notice")))
        .body("$", not(hasKey("nextSteps")));
    given()
        .header("Dispute-Key", key)
        .get(address)
        .then()
        .body("notice.reasons", equalTo(DisputeFixtures.REASONS))
        .body("notice", not(hasKey("email")));
    given().get(address + "?key=" + key).then().body("notice.reasons", notNullValue());
    given().header("Dispute-Key", key + "x").get(address).then().statusCode(403);
    member().get(address).then().body("notice.reasons", notNullValue());
    stranger().get(address).then().statusCode(200).body("$", not(hasKey("notice")));
    operator()
        .get(address)
        .then()
        .body("notice.email", equalTo(DisputeFixtures.EMAIL))
        .body("notice.name", equalTo(DisputeFixtures.NAME));
  }

  @Test
  void letsTheMemberAnswerAndTheNotifierAppeal() {
    Response received = send(DisputeFixtures.notice(page));
    String dispute = received.path("id");
    operator(dispute, "acknowledgement", Map.of()).statusCode(200);
    operator(dispute, "restriction", DisputeFixtures.restriction("hidden")).statusCode(200);

    step(stranger(), dispute, "counter-notice", DisputeFixtures.reply()).statusCode(403);
    step(member(), dispute, "counter-notice", DisputeFixtures.reply())
        .statusCode(200)
        .body("state", equalTo("counter-notice"))
        .body("replies[0].by", equalTo("member"));
    operator(dispute, "resolution", DisputeFixtures.resolution("lifted")).statusCode(200);
    step(given(), dispute, "appeal", DisputeFixtures.reply()).statusCode(401);
    step(
            given().header("Dispute-Key", received.path("key").toString()),
            dispute,
            "appeal",
            DisputeFixtures.reply())
        .statusCode(200)
        .body("state", equalTo("appealed"));
    operator(dispute, "resolution", DisputeFixtures.resolution("lifted"))
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body(
            "events.step",
            contains(
                "notice",
                "acknowledgement",
                "restriction",
                "counter-notice",
                "resolution",
                "appeal",
                "resolution"))
        .body(
            "events.by",
            contains(
                "notifier", "operator", "operator", "member", "operator", "notifier", "operator"));
  }

  @Test
  void refusesAStepThatTheStateDoesNotAllow() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");

    operator(dispute, "restriction", DisputeFixtures.restriction("hidden"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/dispute-state"))
        .body("state", equalTo("received"))
        .body("nextSteps", contains("acknowledgement"));
    rights().statusCode(200);
  }

  @Test
  void leavesStepsOfOperatorsToOperators() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");

    step(given(), dispute, "acknowledgement", Map.of()).statusCode(401);
    step(member(), dispute, "acknowledgement", Map.of()).statusCode(403);
    given().get("/disputes").then().statusCode(401);
  }

  @Test
  void refusesAStatementOfReasonsThatNamesTheNotifier() {
    String dispute = acknowledged();
    Map<String, Object> restriction = DisputeFixtures.restriction("hidden");
    restriction.put(
        "statementOfReasons",
        DisputeFixtures.statement("As " + DisputeFixtures.NAME.toUpperCase() + " told us"));

    operator(dispute, "restriction", restriction)
        .statusCode(400)
        .body("errors[0].field", equalTo("statementOfReasons"));
    rights().statusCode(200);
  }

  @Test
  void namesEachFieldThatANoticeLacks() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/disputes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.field",
            contains("resource", "grounds", "reasons", "addresses", "name", "email", "goodFaith"));
  }

  @Test
  void knowsNoDisputeOverWhatTheExchangeDoesNotDescribe() {
    send(DisputeFixtures.notice("https://elsewhere.example/page"))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/resource-not-found"))
        .body("errors[0].field", equalTo("url"));
    given().get("/disputes/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void takesThreeNoticesAnHourFromOneAddressAboutOneResource() {
    Map<String, Object> other = DisputeFixtures.notice(page);
    other.put("email", "somebody.else@publisher.example");
    for (int i = 0; i < 3; i++) {
      send(DisputeFixtures.notice(page)).then().statusCode(201);
    }

    send(DisputeFixtures.notice(page))
        .then()
        .statusCode(429)
        .header("Retry-After", "3600")
        .body("type", equalTo("/problems/too-many-notices"));
    send(other).then().statusCode(201);
  }

  @Test
  void listsToAMemberWhatIsAboutItsResources() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");

    member().get("/disputes?limit=200").then().statusCode(200).body("items.id", hasItem(dispute));
    stranger().get("/disputes").then().statusCode(200).body("items.size()", equalTo(0));
    operator()
        .get("/disputes?state=received&resource=" + id)
        .then()
        .body("items.id", contains(dispute));
    operator()
        .get("/disputes?state=closed&resource=" + id)
        .then()
        .body("items", equalTo(List.of()));
  }

  @Test
  void pagesThroughTheListWithoutRepeating() {
    String first = send(DisputeFixtures.notice(page)).path("id");
    String second = send(DisputeFixtures.notice(page)).path("id");

    Response page = operator().get("/disputes?limit=1&resource=" + id);
    Response rest =
        operator().get("/disputes?limit=1&resource=" + id + "&after=" + page.path("next"));

    assertThat(page.<List<String>>path("items.id")).containsExactly(second);
    assertThat(rest.<List<String>>path("items.id")).containsExactly(first);
    assertThat(rest.<String>path("next")).isNull();
  }

  @Test
  void showsWhatIsOverdue() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");
    operator()
        .get("/disputes?overdue=true&resource=" + id)
        .then()
        .body("items", equalTo(List.of()));

    execute("update dispute set due_at = now() - interval '1 hour' where id = $1", dispute);
    schedule.check().await().atMost(LONG);

    operator()
        .get("/disputes?overdue=true&resource=" + id)
        .then()
        .body("items.id", contains(dispute));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find{it.name=='disputes'}.data.overdue", greaterThanOrEqualTo(1));
    given().get("/q/metrics").then().body(containsString("exchange_disputes_overdue"));
  }

  @Test
  void closesWhenTheTimeToAppealHasRunOutAndErasesWhatIsPersonalLater() {
    String dispute = acknowledged();
    operator(dispute, "rejection", Map.of("statementOfReasons", DisputeFixtures.statement("No")))
        .statusCode(200);
    UUID uuid = UUID.fromString(dispute);
    Instant later = Instant.now().plus(Duration.ofDays(190));
    assertThat(retention.findExpired(later).await().atMost(LONG)).contains(uuid);

    steps.take(uuid, new Step.Expiry(), Deed.ofTheExchange(), later).await().atMost(LONG);
    retention.erase(later.plusSeconds(1), later).await().atMost(LONG);

    operator()
        .get("/disputes/" + dispute)
        .then()
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("outcome", equalTo("rejected"))
        .body("erasedAt", notNullValue())
        .body("$", not(hasKey("notice")));
    assertNamesNobody(rows("dispute_notice where dispute_id = '" + dispute + "'"));
  }

  @Test
  void neverRewritesWhoDidWhat() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                execute(
                    "update dispute_event set party = 'operator' where dispute_id = $1", dispute))
        .hasMessageContaining("never changed");
  }

  @Test
  void countsDisputesInPublic() {
    String dispute = acknowledged();
    operator(dispute, "rejection", Map.of("statementOfReasons", DisputeFixtures.statement("No")))
        .statusCode(200);

    given()
        .get("/disputes/statistics")
        .then()
        .statusCode(200)
        .body("received", greaterThanOrEqualTo(1))
        .body("byState.rejected", greaterThanOrEqualTo(1))
        .body("byGrounds.copyright", greaterThanOrEqualTo(1))
        .body("byOutcome.rejected", greaterThanOrEqualTo(1))
        .body("byMonth[0].month", notNullValue())
        .body("medianTimeToDecision", notNullValue());
  }

  @Test
  void staysOverAReturnUnderANewIdentifier() {
    String dispute = acknowledged();
    operator(dispute, "restriction", DisputeFixtures.restriction("hidden")).statusCode(200);
    UUID moved = DisputeFixtures.newId(REPOSITORY);

    Broker.send(
        Topics.RECORDS,
        moved.toString(),
        Json.writeBytes(DisputeFixtures.textbook(moved, REPOSITORY, 1, page)));

    await()
        .atMost(LONG)
        .until(() -> last(moved).filter(it -> it.visibility() == Visibility.HIDDEN).isPresent());
    given().get("/resources/{id}/rights", moved).then().statusCode(451);
  }

  @Test
  void describesEveryStep() {
    String openApi = given().get("/openapi?format=json").asString();

    assertThat(openApi)
        .contains("/disputes/{id}/acknowledgement", "/disputes/{id}/restriction")
        .contains("/disputes/{id}/rejection", "/disputes/{id}/counter-notice")
        .contains("/disputes/{id}/resolution", "/disputes/{id}/appeal", "/disputes/statistics");
  }

  private String acknowledged() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");
    operator(dispute, "acknowledgement", Map.of()).statusCode(200);
    return dispute;
  }

  private void harvest(long version) {
    Broker.send(
        Topics.RECORDS,
        id.toString(),
        Json.writeBytes(DisputeFixtures.textbook(id, REPOSITORY, version, page)));
  }

  private static Response send(Map<String, Object> notice) {
    return given().contentType("application/json").body(notice).post("/disputes");
  }

  private static ValidatableResponse operator(
      String dispute, String step, Map<String, Object> body) {
    return step(operator(), dispute, step, body);
  }

  private static ValidatableResponse step(
      RequestSpecification caller, String dispute, String step, Map<String, Object> body) {
    RequestSpecification request =
        body.isEmpty() ? caller : caller.contentType("application/json").body(body);
    return request.post("/disputes/" + dispute + "/" + step).then();
  }

  private static RequestSpecification operator() {
    return bearer(TestTokens.operator());
  }

  private static RequestSpecification member() {
    return bearer(TestTokens.member(MEMBER));
  }

  private static RequestSpecification stranger() {
    return bearer(TestTokens.member(UUID.randomUUID()));
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private ValidatableResponse rights() {
    return given().get("/resources/{id}/rights", id).then();
  }

  private PublishedResource awaitVisibility(Visibility wanted) {
    await().atMost(LONG).until(() -> last().orElseThrow().visibility() == wanted);
    return last().orElseThrow();
  }

  private Optional<PublishedResource> last() {
    return last(id);
  }

  private static Optional<PublishedResource> last(UUID id) {
    return Broker.findLast(Topics.RESOURCES, id.toString(), message -> message.value() != null)
        .map(message -> (PublishedResource) Json.read(message.value(), ResourceMessage.class));
  }

  /** All that was ever published of the resource, as it stands in Kafka. */
  private String messages() {
    StringBuilder all = new StringBuilder();
    for (ConsumerRecord<String, byte[]> message : Broker.findAll(Topics.RESOURCES, id.toString())) {
      all.append(new String(message.value(), StandardCharsets.UTF_8)).append(message.headers());
    }
    return all.toString();
  }

  private List<String> notices() {
    List<String> kinds = new java.util.ArrayList<>();
    pool.preparedQuery("select kind from notice where resource_id = $1 order by id")
        .execute(Tuple.of(id))
        .await()
        .atMost(LONG)
        .forEach(row -> kinds.add(row.getString(0)));
    return kinds;
  }

  private String rows(String table) {
    StringBuilder all = new StringBuilder("rows:");
    pool.query("select row_to_json(t)::text from (select * from " + table + ") t")
        .execute()
        .await()
        .atMost(LONG)
        .forEach(row -> all.append(row.getString(0)));
    return all.toString();
  }

  private void execute(String statement, String dispute) {
    pool.preparedQuery(statement).execute(Tuple.of(UUID.fromString(dispute))).await().atMost(LONG);
  }

  private static void assertNamesNobody(String text) {
    assertThat(text).isNotEmpty().doesNotContain(DisputeFixtures.NAME, DisputeFixtures.EMAIL);
  }
}
