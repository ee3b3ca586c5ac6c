package org.openlearningexchange.catalog.repository;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.catalog.Broker;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.TestStores;

@QuarkusTest
class RepositoryIT {
  @Test
  void publishesARegistration() {
    UUID member = Api.newMember("University of Registration");
    String address = Api.newAddress();

    String id =
        Api.with(Api.newClient(member).token())
            .body(
                Map.of(
                    "name", "Open courses",
                    "baseUrl", address,
                    "protocol", "oai-pmh",
                    "metadataPrefix", "lom",
                    "sets", List.of("courses:mathematics"),
                    "harvestEvery", "PT1H"))
            .post("/repositories")
            .then()
            .statusCode(201)
            .header("Location", containsString("/repositories/"))
            .body("state", equalTo("active"))
            .body("memberId", equalTo(member.toString()))
            .body("harvestEvery", equalTo("PT1H"))
            .extract()
            .path("id");

    awaitPublished(
        id,
        published ->
            published.state() == State.ACTIVE
                && published.memberName().equals(Map.of("en", "University of Registration"))
                && published.baseUrl().toString().equals(address)
                && published.sets().equals(List.of("courses:mathematics"))
                && published.harvestEvery().equals(Duration.ofHours(1))
                && "lom".equals(published.metadataPrefix()));
  }

  @Test
  void acceptsARegistrationWhileKafkaIsDownAndPublishesItWhenItIsBack() {
    UUID member = Api.newMember("University of Outage");
    UUID id;
    TestStores.kafka().stop();
    try {
      id = Api.newRepository(member);
      given().get("/repositories/" + id).then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      TestStores.kafka().start();
    }

    awaitPublished(id.toString(), published -> published.state() == State.ACTIVE);
  }

  @Test
  void namesEveryFieldAtFaultAtOnce() {
    Api.asOperator()
        .body(
            Map.of(
                "memberId", "me",
                "name", " ",
                "baseUrl", "https://user:secret@repository.example/oai?verb=Identify",
                "protocol", "z39.50",
                "metadataPrefix", "a b",
                "sets", List.of("with blank"),
                "harvestEvery", "PT1M"))
        .post("/repositories")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors.field",
            containsInAnyOrder(
                "memberId",
                "name",
                "baseUrl",
                "protocol",
                "metadataPrefix",
                "sets",
                "harvestEvery"))
        .body("errors.detail", hasItem(containsString("PT15M to P30D")));
  }

  @Test
  void namesTheRegistrationThatHasTheAddressAlready() {
    UUID first = Api.newMember("University of First");
    UUID second = Api.newMember("University of Second");
    String host = UUID.randomUUID() + ".example";
    String registered =
        Api.asOperator()
            .body(Map.of("memberId", first, "name", "First", "baseUrl", "https://" + host + "/oai"))
            .post("/repositories")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    Api.asOperator()
        .body(
            Map.of(
                "memberId",
                second,
                "name",
                "Second",
                "baseUrl",
                "http://" + host.toUpperCase(java.util.Locale.ROOT) + ":80/oai/"))
        .post("/repositories")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate-repository"))
        .body("repository", equalTo(registered));
    UUID third = Api.newRepository(second);
    Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(Map.of("baseUrl", "https://" + host + "/oai"))
        .patch("/repositories/" + third)
        .then()
        .statusCode(409)
        .body("repository", equalTo(registered));
  }

  @Test
  void changesWhatAPatchNamesAndRemovesWhatItSetsToNull() {
    UUID id = Api.newRepository(Api.newMember("University of Patches"));
    Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body("{\"metadataPrefix\":\"lom\",\"sets\":[\"a\"]}")
        .patch("/repositories/" + id)
        .then()
        .statusCode(200)
        .body("metadataPrefix", equalTo("lom"));

    Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body("{\"metadataPrefix\":null,\"name\":\"Other\"}")
        .patch("/repositories/" + id)
        .then()
        .statusCode(200)
        .body("metadataPrefix", equalTo(null))
        .body("name", equalTo("Other"))
        .body("sets", contains("a"));
    awaitPublished(
        id.toString(),
        published -> published.name().equals("Other") && published.metadataPrefix() == null);
  }

  @Test
  void refusesAPatchOfWhatCannotBeChanged() {
    UUID id = Api.newRepository(Api.newMember("University of Fixtures"));

    Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body("{\"state\":\"retired\",\"memberId\":null,\"name\":\"Other\"}")
        .patch("/repositories/" + id)
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("state", "memberId"));
  }

  @Test
  void suspendsAndResumesTwiceWithoutHarm() {
    UUID id = Api.newRepository(Api.newMember("University of Pauses"));
    String suspension = "/repositories/" + id + "/suspension";

    for (int i = 0; i < 2; i++) {
      Api.asOperator().put(suspension).then().statusCode(200).body("state", equalTo("suspended"));
    }
    awaitPublished(id.toString(), published -> published.state() == State.SUSPENDED);
    for (int i = 0; i < 2; i++) {
      Api.asOperator().delete(suspension).then().statusCode(200).body("state", equalTo("active"));
    }
    awaitPublished(
        id.toString(), published -> published.state() == State.ACTIVE && published.revision() == 3);
  }

  @Test
  void letsAMemberTouchOnlyItsOwnRepositories() {
    UUID owner = Api.newMember("University of Owners");
    UUID id = Api.newRepository(owner);
    String stranger = Api.newClient(Api.newMember("University of Strangers")).token();

    Api.with(stranger).put("/repositories/" + id + "/suspension").then().statusCode(403);
    Api.with(stranger)
        .body("{\"name\":\"Mine\"}")
        .patch("/repositories/" + id)
        .then()
        .statusCode(403);
    Api.with(stranger)
        .body("{\"resources\":0}")
        .put("/repositories/" + id + "/retirement")
        .then()
        .statusCode(403);
    Api.with(stranger)
        .body(Map.of("memberId", owner, "name", "Theirs", "baseUrl", Api.newAddress()))
        .post("/repositories")
        .then()
        .statusCode(403);
    given().get("/repositories/" + id).then().statusCode(200).body("state", equalTo("active"));
  }

  @Test
  void publishesAllRepositoriesOfARenamedMember() {
    UUID member = Api.newMember("University of Yesterday");
    UUID id = Api.newRepository(member);

    Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body("{\"name\":{\"en\":\"University of Tomorrow\",\"de\":\"Universität Morgen\"}}")
        .patch("/members/" + member)
        .then()
        .statusCode(200);

    awaitPublished(
        id.toString(), published -> "Universität Morgen".equals(published.memberName().get("de")));
    given()
        .get("/repositories/" + id)
        .then()
        .body("memberName.en", equalTo("University of Tomorrow"));
  }

  @Test
  void listsPageByPageWithoutGapsAndWithoutInternals() {
    UUID member = Api.newMember("University of Pages");
    List<String> registered = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      registered.add(Api.newRepository(member).toString());
    }

    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      var page =
          given()
              .queryParam("memberId", member)
              .queryParam("limit", 2)
              .queryParams(next.isEmpty() ? Map.of() : Map.of("after", next))
              .get("/repositories")
              .then()
              .statusCode(200)
              .body("items[0].keySet()", not(hasItem("revision")))
              .extract();
      listed.addAll(page.path("items.id"));
      next = page.path("next");
    } while (next != null);

    assertThat(listed).containsExactlyInAnyOrderElementsOf(registered);
    given()
        .get("/repositories?limit=201")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("limit"));
  }

  @Test
  void leavesATraceOfEachChange() {
    UUID member = Api.newMember("University of Traces");
    UUID id = Api.newRepository(member);
    Api.Credentials client = Api.newClient(member);
    String token = client.token();
    Api.with(token).put("/repositories/" + id + "/suspension").then().statusCode(200);

    Api.asOperator()
        .get("/audit?subjectId=" + id)
        .then()
        .statusCode(200)
        .body("items.action", contains("repository-suspended", "repository-registered"))
        .body("items[0].clientId", equalTo(client.id()))
        .body("items[0].before.state", equalTo("active"))
        .body("items[0].after.state", equalTo("suspended"))
        .body("items[1].before", equalTo(null));
    Api.with(token).get("/audit").then().statusCode(403);
  }

  private static void awaitPublished(String id, Predicate<RepositoryRegistration> wanted) {
    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(
            () ->
                Broker.findLast(
                        Topics.REPOSITORIES,
                        id,
                        message ->
                            wanted.test(Json.read(message.value(), RepositoryRegistration.class)))
                    .isPresent());
  }
}
