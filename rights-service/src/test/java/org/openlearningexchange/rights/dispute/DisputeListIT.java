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
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.StoresResource;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class DisputeListIT extends DisputedMaterial {
  private final StepStore steps;
  private final RetentionStore retention;
  private final DisputeSchedule schedule;

  DisputeListIT(Pool pool, StepStore steps, RetentionStore retention, DisputeSchedule schedule) {
    super(pool);
    this.steps = steps;
    this.retention = retention;
    this.schedule = schedule;
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
}
