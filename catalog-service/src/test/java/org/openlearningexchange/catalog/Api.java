package org.openlearningexchange.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;

/** The API as its callers use it. */
public final class Api {
  private Api() {}

  /** A request as the first operator. */
  public static RequestSpecification asOperator() {
    return with(token(CatalogTestResource.OPERATOR, CatalogTestResource.OPERATOR_SECRET));
  }

  /** A request with this token and a JSON body. */
  public static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  public static String token(String clientId, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", clientId)
        .formParam("client_secret", secret)
        .post("/oauth/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** A new member's id. */
  public static UUID newMember(String name) {
    String id =
        asOperator()
            .body(
                Map.of(
                    "name",
                    Map.of("en", name),
                    "homepage",
                    "https://university.example",
                    "country",
                    "DE"))
            .post("/members")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return UUID.fromString(id);
  }

  /** A new client of a member. */
  public static Credentials newClient(UUID memberId) {
    var client =
        asOperator()
            .body(Map.of("memberId", memberId, "role", "member", "name", "A client"))
            .post("/clients")
            .then()
            .statusCode(201)
            .extract();
    return new Credentials(client.path("id"), client.path("secret"));
  }

  /** A new repository's id, to be probed, at an address that no other has. */
  public static UUID newRegistration(UUID memberId) {
    return register(Map.of("memberId", memberId, "name", "Open courses", "baseUrl", newAddress()));
  }

  /** What is registered by this draft. */
  public static UUID register(Map<String, ?> draft) {
    String id =
        asOperator().body(draft).post("/repositories").then().statusCode(201).extract().path("id");
    return UUID.fromString(id);
  }

  /** A new repository's id, active since its probe passed, at an address that no other has. */
  public static UUID newRepository(UUID memberId) {
    UUID id = newRegistration(memberId);
    report(Fixtures.probe(id, 1, RunReport.State.SUCCEEDED, List.of()));
    awaitState(id, "active");
    return id;
  }

  /** Reports a run as harvest-service does. */
  public static void report(RunReport run) {
    Broker.createTopic(Topics.RUNS, 3);
    Broker.send(Topics.RUNS, run.id().toString(), Json.writeBytes(run));
  }

  public static void awaitState(UUID repositoryId, String state) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                given().get("/repositories/" + repositoryId).then().body("state", equalTo(state)));
  }

  public static String newAddress() {
    return "https://" + UUID.randomUUID() + ".example/oai";
  }

  public record Credentials(String id, String secret) {
    public String token() {
      return Api.token(id, secret);
    }
  }
}
