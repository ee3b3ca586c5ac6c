package org.openlearningexchange.rights.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.StoresResource;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class DisputeIT extends DisputedMaterial {
  DisputeIT(Pool pool) {
    super(pool);
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
    given()
        .queryParam("at", Instant.now().toString())
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(200)
        .body("dispute.id", equalTo(dispute))
        .body("permits.size()", equalTo(0));
  }

  @Test
  void staysHiddenWhenTheSourceWithdrawsIt() {
    String dispute = acknowledged();
    operator(dispute, "restriction", DisputeFixtures.restriction("hidden")).statusCode(200);
    awaitVisibility(Visibility.HIDDEN);

    Broker.send(
        Topics.RECORDS,
        id.toString(),
        Json.writeBytes(DisputeFixtures.withdrawn(id, REPOSITORY, 2)));

    await().atMost(LONG).until(() -> messages().contains("\"state\":\"withdrawn\""));
    rights().statusCode(451).body("dispute", equalTo(dispute));
    given()
        .queryParam("at", Instant.now().toString())
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(451);
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
}
