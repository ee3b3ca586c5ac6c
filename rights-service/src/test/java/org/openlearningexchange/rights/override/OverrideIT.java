package org.openlearningexchange.rights.override;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.WithdrawnResource;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.rights.Exchange;
import org.openlearningexchange.rights.decision.Fixtures;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class OverrideIT {
  private static final UUID MEMBER = UUID.randomUUID();
  private static final String REASON = "The author changed the licence by letter.";

  private final DataSource dataSource;
  private final UUID id = Fixtures.newId();

  OverrideIT(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @BeforeAll
  static void open() {
    Exchange.open();
    Exchange.register(Fixtures.REPOSITORY, MEMBER, "University of Example", null);
  }

  @BeforeEach
  void publishAResource() {
    sendAndAwait(1, "Algebra", "All rights reserved");
    await()
        .atMost(Exchange.LONG)
        .until(() -> asMember().get(address("/audit")).statusCode() == 200);
  }

  @Test
  void holdsAtOnceAndIsShownAsWhatItIs() {
    put(TestTokens.member(MEMBER), "CC-BY-4.0", null)
        .statusCode(200)
        .body("licence", equalTo("CC-BY-4.0"))
        .body("by", equalTo("member"));

    when()
        .get("/resources/{id}/rights", id)
        .then()
        .body("expression", equalTo("CC-BY-4.0"))
        .body("status", equalTo("declared"))
        .body("override.by", equalTo("member"))
        .body("override.reason", equalTo(REASON))
        .body("evidence.statement.text", contains("All rights reserved", "CC-BY-4.0"));
    PublishedResource resource = awaitRevision(2);
    assertThat(resource.rights().status()).isEqualTo(Status.DECLARED);
    assertThat(resource.rights().override().reason()).isEqualTo(REASON);
    assertThat(resource.rights().earlier()).isEmpty();
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .body("cause", contains("override", "harvest"))
        .body("[0].runId", nullValue())
        .body("[0].recordVersion", equalTo(1));
    assertThat(notices()).containsExactly("licence-changed LicenseRef-ARR CC-BY-4.0");
  }

  @Test
  void publishesNothingWhenItIsRepeated() {
    put(TestTokens.member(MEMBER), "CC-BY-4.0", null).statusCode(200);
    String since = given().get(address("")).then().extract().path("since");
    put(TestTokens.member(MEMBER), "cc-by-4.0", null).statusCode(200).body("since", equalTo(since));

    assertThat(revision()).isEqualTo(2);
    asMember().get(address("/audit")).then().body("$", hasSize(1));
  }

  @Test
  void survivesEveryHarvest() {
    put(TestTokens.member(MEMBER), "CC-BY-4.0", null).statusCode(200);

    PublishedResource next = sendAndAwait(2, "Linear algebra", "CC BY-NC 4.0");
    Exchange.send(Fixtures.withdrawn(id, 3));
    await()
        .atMost(Exchange.LONG)
        .until(() -> Exchange.last(id).filter(WithdrawnResource.class::isInstance).isPresent());
    PublishedResource returned = sendAndAwait(4, "Algebra", "All rights reserved");

    assertThat(next.rights().expression()).isEqualTo("CC-BY-4.0");
    assertThat(returned.rights().expression()).isEqualTo("CC-BY-4.0");
    assertThat(returned.rights().override()).isEqualTo(next.rights().override());
  }

  @Test
  void letsTheStatementsDecideAgainWhenItIsTakenBack() {
    put(TestTokens.member(MEMBER), "CC-BY-4.0", null).statusCode(200);

    asMember().delete(address("")).then().statusCode(204);

    when()
        .get("/resources/{id}/rights", id)
        .then()
        .body("expression", equalTo("LicenseRef-ARR"))
        .body("override", nullValue())
        .body("earlier", hasSize(0));
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .body("cause", contains("override-ended", "override", "harvest"));
    given()
        .get(address(""))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/override-not-found"));
    asMember().delete(address("")).then().statusCode(404);
    assertThat(revision()).isEqualTo(3);
  }

  @Test
  void endsByItselfWhenItsTimeHasCome() throws SQLException {
    Instant soon = Instant.now().plus(1, ChronoUnit.DAYS);
    put(TestTokens.member(MEMBER), "CC-BY-4.0", soon.toString()).statusCode(200);
    execute("update resource set override_until = now() - interval '1 second' where id = ?");

    PublishedResource resource =
        Exchange.awaitPublished(id, published -> published.rights().override() == null);

    assertThat(resource.rights().expression()).isEqualTo("LicenseRef-ARR");
    asMember()
        .get(address("/audit"))
        .then()
        .body("action", contains("expired", "set"))
        .body("[0].role", equalTo("service"))
        .body("[0].before", equalTo("CC-BY-4.0"));
  }

  @Test
  void returnsWithoutAnOverrideThatEndedWhileItWasAway() throws SQLException {
    put(TestTokens.member(MEMBER), "CC-BY-4.0", Instant.now().plus(1, ChronoUnit.DAYS).toString());
    Exchange.send(Fixtures.withdrawn(id, 2));
    await()
        .atMost(Exchange.LONG)
        .until(() -> Exchange.last(id).filter(WithdrawnResource.class::isInstance).isPresent());
    execute("update resource set override_until = now() - interval '1 second' where id = ?");
    await().atMost(Exchange.LONG).until(() -> audited() == 2);

    PublishedResource returned = sendAndAwait(3, "Algebra", "All rights reserved");

    assertThat(returned.rights().override()).isNull();
    assertThat(returned.rights().expression()).isEqualTo("LicenseRef-ARR");
  }

  @Test
  void letsAnOperatorOutrankAMember() {
    put(TestTokens.member(MEMBER), "CC-BY-4.0", null).statusCode(200);
    put(TestTokens.operator(), "NONE", null).statusCode(200).body("by", equalTo("operator"));

    put(TestTokens.member(MEMBER), "CC-BY-4.0", null)
        .statusCode(409)
        .body("type", equalTo("/problems/override-outranked"));
    asMember().delete(address("")).then().statusCode(409);
    when()
        .get("/resources/{id}/rights", id)
        .then()
        .body("expression", equalTo("NONE"))
        .body("permits", hasSize(0));
    given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .delete(address(""))
        .then()
        .statusCode(204);
  }

  @Test
  void isForOwnersAndOperatorsOnly() {
    UUID stranger = UUID.randomUUID();

    given()
        .contentType(ContentType.JSON)
        .body(Map.of("licence", "CC-BY-4.0", "reason", REASON))
        .put(address(""))
        .then()
        .statusCode(401);
    put(TestTokens.member(stranger), "CC-BY-4.0", null).statusCode(403);
    given()
        .header("Authorization", "Bearer " + TestTokens.member(stranger))
        .get(address("/audit"))
        .then()
        .statusCode(403);
    put(TestTokens.member(MEMBER), "CC-BY-4.0", null).statusCode(200);
    asMember()
        .get(address("/audit"))
        .then()
        .body("clientId", contains("test-client-of-" + MEMBER))
        .body("reason", contains(REASON));
    given().get(address("")).then().statusCode(200).body(not(containsString("test-client")));
    assertThat(given().get("/resources/{id}/rights", id).asString()).doesNotContain("test-client");
  }

  @Test
  void namesEveryFieldAtFault() {
    given()
        .header("Authorization", "Bearer " + TestTokens.member(MEMBER))
        .contentType(ContentType.JSON)
        .body(Map.of("licence", "CC-BY", "reason", "short", "expires", "2001-01-01"))
        .put(address(""))
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("licence", "reason", "expires"));
    put(TestTokens.member(MEMBER), "CC-BY-4.0 OR MIT AND GFDL-1.3-only", null).statusCode(400);
    given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .contentType(ContentType.JSON)
        .body(Map.of("licence", "CC-BY-4.0", "reason", REASON))
        .put("/resources/{id}/rights/override", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private String address(String end) {
    return "/resources/" + id + "/rights/override" + end;
  }

  private io.restassured.specification.RequestSpecification asMember() {
    return given().header("Authorization", "Bearer " + TestTokens.member(MEMBER));
  }

  private ValidatableResponse put(String token, String licence, @Nullable String expires) {
    Map<String, String> body = new HashMap<>(Map.of("licence", licence, "reason", REASON));
    if (expires != null) {
      body.put("expires", expires);
    }
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON)
        .body(body)
        .put(address(""))
        .then();
  }

  private PublishedResource sendAndAwait(long version, String title, String licence) {
    Exchange.send(Fixtures.textbook(id, version, title, licence));
    return Exchange.awaitPublished(id, resource -> resource.recordVersion() == version);
  }

  private PublishedResource awaitRevision(long revision) {
    return Exchange.awaitPublished(id, resource -> resource.revision() == revision);
  }

  private long revision() {
    return number("select revision from resource where id = ?");
  }

  private long audited() {
    return number("select count(*) from override_audit where resource_id = ?");
  }

  private long number(String query) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> notices() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select kind || ' ' || before || ' ' || after from notice where resource_id = ?")) {
      select.setObject(1, id);
      List<String> found = new java.util.ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setObject(1, id);
      assertThat(prepared.executeUpdate()).isEqualTo(1);
    }
  }
}
