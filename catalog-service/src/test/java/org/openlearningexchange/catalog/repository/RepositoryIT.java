package org.openlearningexchange.catalog.repository;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;
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
                    "excludedSets", List.of("courses:mathematics:theses"),
                    "harvestEvery", "PT1H",
                    "activation", "manual"))
            .post("/repositories")
            .then()
            .statusCode(201)
            .header("Location", containsString("/repositories/"))
            .body("state", equalTo("probing"))
            .body("protocol", equalTo("oai-pmh"))
            .body("excludedSets", contains("courses:mathematics:theses"))
            .body("activation", equalTo("manual"))
            .body("memberId", equalTo(member.toString()))
            .body("harvestEvery", equalTo("PT1H"))
            .extract()
            .path("id");

    awaitPublished(
        id,
        published ->
            published.state() == State.PROBING
                && published.protocol().equals("oai-pmh")
                && published.excludedSets().equals(List.of("courses:mathematics:theses"))
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
      id = Api.newRegistration(member);
      given().get("/repositories/" + id).then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      TestStores.kafka().start();
    }

    awaitPublished(id.toString(), published -> published.state() == State.PROBING);
  }

  @Test
  void namesEveryFieldAtFaultAtOnce() {
    Api.asOperator()
        .body(
            Map.of(
                "memberId", "me",
                "name", " ",
                "baseUrl", "https://user:secret@repository.example/oai",
                "protocol", "z39.50",
                "metadataPrefix", "a b",
                "sets", List.of("with blank"),
                "excludedSets", List.of(":"),
                "harvestEvery", "PT1M",
                "activation", "at once"))
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
                "excludedSets",
                "harvestEvery",
                "activation"))
        .body("errors.detail", hasItem(containsString("PT15M to P30D")))
        .body("errors.detail", hasItem(containsString("moochub")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sitemap", "amb", "moochub", "feed", "csv", "upload"})
  void registersAndPublishesEveryProtocolWithItsQuery(String protocol) {
    UUID member = Api.newMember("University of " + protocol);
    String address = "https://" + UUID.randomUUID() + ".example/list?topic=a&page=1";

    UUID id =
        Api.register(
            Map.of("memberId", member, "name", "List", "baseUrl", address, "protocol", protocol));

    given().get("/repositories/" + id).then().body("protocol", equalTo(protocol));
    awaitPublished(
        id.toString(),
        published ->
            published.protocol().equals(protocol)
                && published.baseUrl().toString().equals(address));
    Api.register(
        Map.of(
            "memberId",
            member,
            "name",
            "Other list",
            "baseUrl",
            address.replace("topic=a", "topic=b"),
            "protocol",
            protocol));
    Api.asOperator()
        .body(Map.of("memberId", member, "name", "Same", "baseUrl", address, "protocol", protocol))
        .post("/repositories")
        .then()
        .statusCode(409)
        .body("repository", equalTo(id.toString()));
  }

  @Test
  void namesTheFieldsThatOnlyOaiPmhHas() {
    Api.asOperator()
        .body(
            Map.of(
                "memberId", Api.newMember("University of Feeds"),
                "name", "Feed",
                "baseUrl", Api.newAddress(),
                "protocol", "feed",
                "metadataPrefix", "lom",
                "sets", List.of("a"),
                "excludedSets", List.of("b")))
        .post("/repositories")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("metadataPrefix", "sets", "excludedSets"))
        .body("errors.detail", everyItem(containsString("is for oai-pmh only")));
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
    UUID third = Api.newRegistration(second);
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
    UUID id = Api.newRegistration(Api.newMember("University of Patches"));
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
        published ->
            published.name().equals("Other")
                && published.metadataPrefix() == null
                && published.state() == State.PROBING);
  }

  @Test
  void refusesAPatchOfWhatCannotBeChanged() {
    UUID id = Api.newRepository(Api.newMember("University of Fixtures"));

    Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body("{\"state\":\"retired\",\"memberId\":null,\"protocol\":\"csv\",\"name\":\"Other\"}")
        .patch("/repositories/" + id)
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("state", "memberId", "protocol"))
        .body("errors.detail", hasItem(containsString("register it anew")));
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
        id.toString(), published -> published.state() == State.ACTIVE && published.revision() == 4);
  }

  @Test
  void letsAMemberTouchOnlyItsOwnRepositories() {
    UUID owner = Api.newMember("University of Owners");
    UUID id = Api.newRegistration(owner);
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
    Api.with(stranger).put("/repositories/" + id + "/probe").then().statusCode(403);
    Api.with(stranger).put("/repositories/" + id + "/activation").then().statusCode(403);
    given().get("/repositories/" + id).then().statusCode(200).body("state", equalTo("probing"));
  }

  @Test
  void publishesAllRepositoriesOfARenamedMember() {
    UUID member = Api.newMember("University of Yesterday");
    UUID id = Api.newRegistration(member);

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
      registered.add(Api.newRegistration(member).toString());
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

  static ValidatableResponse patch(UUID id, String patch) {
    return Api.asOperator()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(patch)
        .patch("/repositories/" + id)
        .then();
  }

  static void awaitPublished(String id, Predicate<RepositoryRegistration> wanted) {
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
