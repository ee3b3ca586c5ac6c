package org.openlearningexchange.catalog.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;
import org.openlearningexchange.catalog.CatalogTestResource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.ClientRegistration;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;

@QuarkusTest
class AccessIT {
  @Test
  void givesATokenForCredentialsInTheForm() {
    ValidatableResponse answer =
        askInForm(CatalogTestResource.OPERATOR, CatalogTestResource.OPERATOR_SECRET);

    answer
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("token_type", equalTo("Bearer"))
        .body("expires_in", equalTo(300));
  }

  @Test
  void givesATokenForCredentialsInTheHeaderThatWereFormEncodedFirst() {
    // RFC 6749, 2.3.1: the secret of the tests holds blanks, '+', '%' and ':'
    String pair =
        java.net.URLEncoder.encode(CatalogTestResource.OPERATOR, StandardCharsets.UTF_8)
            + ":"
            + java.net.URLEncoder.encode(
                CatalogTestResource.OPERATOR_SECRET, StandardCharsets.UTF_8);

    given()
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()))
        .formParam("grant_type", "client_credentials")
        .post("/oauth/token")
        .then()
        .statusCode(200)
        .body("access_token", notNullValue());
  }

  @Test
  void refusesInTheFormOfTheSpecification() {
    given()
        .formParam("client_id", "x")
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
    given()
        .formParam("grant_type", "password")
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("unsupported_grant_type"));
    askInForm("nobody-" + UUID.randomUUID(), "a secret")
        .statusCode(401)
        .header("WWW-Authenticate", notNullValue())
        .body("error", equalTo("invalid_client"));
  }

  @Test
  void saysInTheTokenWhoTheClientIs() {
    UUID member = Api.newMember("University of Tokens");
    Api.Credentials client = Api.newClient(member);

    String token = client.token();

    Map<?, ?> header = part(token, 0);
    Map<?, ?> claims = part(token, 1);
    assertThat(claims.get("iss")).isEqualTo("http://catalogue.test");
    assertThat(claims.get("sub")).isEqualTo(client.id());
    assertThat(claims.get("aud")).isEqualTo("open-learning-exchange");
    assertThat(claims.get("groups"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("member");
    assertThat(claims.get("member")).isEqualTo(member.toString());
    assertThat(number(claims, "exp") - number(claims, "iat")).isEqualTo(300);
    given()
        .get("/.well-known/jwks.json")
        .then()
        .statusCode(200)
        .body("keys.kid", hasItem(header.get("kid")))
        .body("keys.d", everyItem(nullValue()));
  }

  @Test
  void slowsDownWhoGuessesASecret() {
    Api.Credentials client = Api.newClient(Api.newMember("University of Guesses"));
    for (int i = 0; i < 5; i++) {
      askInForm(client.id(), "wrong " + i).statusCode(401);
    }

    askInForm(client.id(), client.secret())
        .statusCode(429)
        .header("Retry-After", Integer::parseInt, greaterThanOrEqualTo(1));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> askInForm(client.id(), client.secret()).statusCode(200));
  }

  @Test
  void refusesTheTokensOfARevokedClientAtOnce() {
    Api.Credentials client = Api.newClient(Api.newMember("University of Revocation"));
    String token = client.token();
    Api.with(token).get("/clients").then().statusCode(200);

    Api.asOperator().delete("/clients/" + client.id()).then().statusCode(204);

    Api.with(token).get("/clients").then().statusCode(401).contentType("application/problem+json");
    askInForm(client.id(), client.secret()).statusCode(401);
    Api.asOperator().post("/clients/" + client.id() + "/secret").then().statusCode(409);
  }

  @Test
  void refusesTheOldSecretAndItsTokensAfterARotation() {
    Api.Credentials client = Api.newClient(Api.newMember("University of Rotation"));
    String old = client.token();

    String secret =
        Api.with(old)
            .post("/clients/" + client.id() + "/secret")
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract()
            .path("secret");

    assertThat(secret).isNotEqualTo(client.secret());
    Api.with(old).get("/clients").then().statusCode(401);
    askInForm(client.id(), client.secret()).statusCode(401);
    Api.with(Api.token(client.id(), secret)).get("/clients").then().statusCode(200);
  }

  @Test
  void publishesTheRevocationWithoutTheSecret() {
    Api.Credentials client = Api.newClient(Api.newMember("University of Publication"));

    Api.asOperator().delete("/clients/" + client.id()).then().statusCode(204);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Broker.findLast(
                        Topics.CLIENTS,
                        client.id(),
                        message -> Json.read(message.value(), ClientRegistration.class).revoked())
                    .filter(message -> !new String(message.value()).contains("secret"))
                    .isPresent());
  }

  @Test
  void letsAMembersClientTouchOnlyItsOwn() {
    Api.Credentials own = Api.newClient(Api.newMember("University of One"));
    UUID otherMember = Api.newMember("University of Another");
    Api.Credentials other = Api.newClient(otherMember);
    String token = own.token();

    Api.with(token)
        .get("/clients")
        .then()
        .body("items.id", hasItem(own.id()))
        .body("items.id", not(hasItem(other.id())));
    Api.with(token).get("/clients?memberId=" + otherMember).then().statusCode(403);
    Api.with(token).post("/clients/" + other.id() + "/secret").then().statusCode(404);
    Api.with(token).delete("/clients/" + other.id()).then().statusCode(404);
    Api.with(token)
        .body(Map.of("role", "operator", "name", "Me"))
        .post("/clients")
        .then()
        .statusCode(403);
  }

  @Test
  void asksForATokenInProblemForm() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/members")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue());
    Api.with("not.a.token")
        .body("{}")
        .post("/members")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void namesEveryFieldAtFaultOfAClient() {
    Api.asOperator()
        .body(Map.of("role", "king"))
        .post("/clients")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("name"))
        .body("errors.field", hasItem("role"));
  }

  private static ValidatableResponse askInForm(String id, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", id)
        .formParam("client_secret", secret)
        .post("/oauth/token")
        .then();
  }

  private static Map<?, ?> part(String token, int index) {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    return Json.read(json, Map.class);
  }

  private static long number(Map<?, ?> claims, String name) {
    return ((Number) claims.get(name)).longValue();
  }
}
