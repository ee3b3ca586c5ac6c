package org.openlearningexchange.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class RunEndpointIT {
  private final ExchangeFixture exchange = new ExchangeFixture();
  private FakeRepository source;
  private RepositoryRegistration repository;
  private RunReport run;

  @BeforeEach
  void harvestOnce() {
    source = FakeRepository.start(ExchangeFixture.port(1));
    for (int i = 1; i <= 3; i++) {
      source
          .putMetadata("oai:example.org:bad-" + i, "<marc/>")
          .put("oai:example.org:" + i, "B " + i);
    }
    repository = ExchangeFixture.registration(source.baseUrl());
    exchange.publish(repository);
    run = exchange.awaitRuns(repository.id(), 1);
  }

  @AfterEach
  void stop() {
    exchange.publish(
        ExchangeFixture.in(
            RepositoryRegistration.State.SUSPENDED,
            ExchangeFixture.in(RepositoryRegistration.State.SUSPENDED, repository)));
    source.close();
    exchange.close();
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }

  @Test
  void onlyTheOwnerAndOperatorsMayAskForARun() {
    String path = "/repositories/" + repository.id() + "/runs";

    given().post(path).then().statusCode(401).contentType("application/problem+json");
    given()
        .header("Authorization", bearer(TestTokens.member(UUID.randomUUID())))
        .post(path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given()
        .header("Authorization", bearer(TestTokens.member(repository.memberId())))
        .post(path)
        .then()
        .statusCode(202)
        .header("Location", containsString("/runs/"));
    exchange.awaitRuns(repository.id(), 2);
  }

  @Test
  void answersTheRunThatIsGoingOnAlready() throws InterruptedException {
    java.util.concurrent.CountDownLatch hold = new java.util.concurrent.CountDownLatch(1);
    source.beforeLists(request -> hold.await());
    String path = "/repositories/" + repository.id() + "/runs";
    String token = bearer(TestTokens.operator());

    String first = given().header("Authorization", token).post(path).path("id");
    String second = given().header("Authorization", token).post(path).path("id");
    hold.countDown();

    assertThat(second).isEqualTo(first);
    exchange.awaitRuns(repository.id(), 2);
  }

  @Test
  void harvestsNoRepositoryThatIsNotActive() {
    exchange.publish(ExchangeFixture.in(RepositoryRegistration.State.SUSPENDED, repository));
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                given()
                    .header("Authorization", bearer(TestTokens.operator()))
                    .post("/repositories/{id}/runs", repository.id())
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("repository-not-active")));
  }

  @Test
  void showsARunWithItsAccount() {
    given()
        .get("/runs/{id}", run.id())
        .then()
        .statusCode(200)
        .body("state", is("succeeded"))
        .body("account.delivered", is(6))
        .body("account.new", is(3))
        .body("account.refused", is(3));
  }

  @Test
  void pagesThroughRefusals() {
    String next =
        given()
            .queryParam("limit", 2)
            .get("/runs/{id}/refusals", run.id())
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next");

    given()
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get("/runs/{id}/refusals", run.id())
        .then()
        .body("items", hasSize(1))
        .body("items[0].identifier", is("oai:example.org:bad-3"));
  }

  @Test
  void saysWhatIsNotKnownOrNotValid() {
    given()
        .get("/runs/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", endsWith("run-unknown"));
    given()
        .get("/repositories/{id}/runs", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", endsWith("repository-unknown"));
    given()
        .queryParam("cursor", "x")
        .get("/runs/{id}/refusals", run.id())
        .then()
        .statusCode(400)
        .body("errors[0].field", is("cursor"));
    given()
        .queryParam("limit", 0)
        .get("/runs/{id}/refusals", run.id())
        .then()
        .statusCode(400)
        .body("errors[0].field", is("limit"));
  }

  @Test
  void listsEverythingEverPublishedSortedById() {
    source.delete("oai:example.org:2");
    exchange.harvestAgain(repository.id());

    String body =
        given()
            .header("Authorization", bearer(TestTokens.operator()))
            .get("/inventory")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();

    List<InventoryLine> lines =
        body.lines().map(line -> Json.read(line, InventoryLine.class)).toList();
    assertThat(lines).extracting(InventoryLine::id).isSorted().doesNotHaveDuplicates();
    assertThat(lines).anyMatch(InventoryLine::withdrawn);
    assertThat(lines).allMatch(line -> line.recordVersion() > 0 && line.contentHash() != null);
    given().get("/inventory").then().statusCode(401);
    given()
        .header("Authorization", bearer(TestTokens.member(repository.memberId())))
        .get("/inventory")
        .then()
        .statusCode(403);
  }

  @Test
  void describesItsApi() {
    given()
        .accept("application/json")
        .get("/openapi")
        .then()
        .statusCode(200)
        .body(
            "paths.keySet()",
            org.hamcrest.Matchers.hasItems(
                "/repositories/{id}/runs", "/runs/{id}", "/runs/{id}/refusals", "/inventory"));
  }
}
