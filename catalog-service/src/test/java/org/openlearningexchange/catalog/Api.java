package org.openlearningexchange.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

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

  /** A new, active repository's id, at an address that no other has. */
  public static UUID newRepository(UUID memberId) {
    String id =
        asOperator()
            .body(Map.of("memberId", memberId, "name", "Open courses", "baseUrl", newAddress()))
            .post("/repositories")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return UUID.fromString(id);
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
