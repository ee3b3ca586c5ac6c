package org.openlearningexchange.rights.decision;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.WithdrawnResource;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.rights.Exchange;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class HistoryIT {
  private final DataSource dataSource;
  private final UUID id = Fixtures.newId();

  HistoryIT(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @BeforeAll
  static void open() {
    Exchange.open();
  }

  @Test
  void saysInWhichHarvestEachChangeWasSeen() {
    sendAndAwait(1, "CC BY 4.0");
    sendAndAwait(2, "All rights reserved");

    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body("$", hasSize(2))
        .body("[0].cause", equalTo("harvest"))
        .body("[0].from", equalTo("CC-BY-4.0"))
        .body("[0].to", equalTo("LicenseRef-ARR"))
        .body("[0].runId", equalTo(Fixtures.RUN.toString()))
        .body("[0].recordVersion", equalTo(2))
        .body("[0].contentHash", equalTo("hash of Algebra All rights reserved"))
        .body("[0].harvestedAt", equalTo(Fixtures.HARVESTED.toString()))
        .body("[1].from", nullValue())
        .body("[1].recordVersion", equalTo(1));
  }

  @Test
  void tellsWhatCopiesObtainedEarlierMayBeUsedUnder() {
    sendAndAwait(1, "CC BY 4.0");
    PublishedResource resource = sendAndAwait(2, "All rights reserved");

    assertThat(resource.rights().earlier()).hasSize(1);
    when()
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(200)
        .body("expression", equalTo("LicenseRef-ARR"))
        .body("earlier", hasSize(1))
        .body("earlier[0].expression", equalTo("CC-BY-4.0"))
        .body("earlier[0].from", notNullValue())
        .body(
            "earlier[0].sentence",
            matchesPattern(
                "Copies obtained until \\d{4}-\\d\\d-\\d\\d may be used under CC BY 4.0."));
  }

  @Test
  void tellsItOfAResourceThatHasLeftToo() {
    sendAndAwait(1, "CC BY 4.0");
    withdraw(2);

    when()
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(410)
        .body("earlier", hasSize(1))
        .body("earlier[0].until", equalTo(Fixtures.HARVESTED.toString()))
        .body(
            "earlier[0].sentence",
            equalTo("Copies obtained until 2026-03-01 may be used under CC BY 4.0."));
  }

  @Test
  void keepsTheLicenceUntilTheResourceLeftWhenItReturnsUnderAnother() {
    sendAndAwait(1, "CC BY 4.0");
    withdraw(2);
    PublishedResource resource = sendAndAwait(3, "All rights reserved");

    assertThat(resource.rights().earlier())
        .singleElement()
        .satisfies(grant -> assertThat(grant.until()).isEqualTo(Fixtures.HARVESTED));
    when()
        .get("/resources/{id}/rights/history", id)
        .then()
        .body("$", hasSize(2))
        .body("[0].cause", equalTo("returned"));
  }

  @Test
  void answersWhatHeldOnADate() throws SQLException {
    sendAndAwait(1, "CC BY 4.0");
    sendAndAwait(2, "All rights reserved");
    decidedOn("CC-BY-4.0", "2025-02-01T10:00:00Z");
    decidedOn("LicenseRef-ARR", "2025-06-01T10:00:00Z");

    given()
        .queryParam("at", "2025-05-31")
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(200)
        .body("expression", equalTo("CC-BY-4.0"))
        .body("since", equalTo("2025-02-01T10:00:00Z"))
        .body("until", equalTo("2025-06-01T10:00:00Z"));
    given()
        .queryParam("at", "2025-06-01T09:59:59Z")
        .get("/resources/{id}/rights", id)
        .then()
        .body("expression", equalTo("CC-BY-4.0"));
    given()
        .queryParam("at", "2025-06-01")
        .get("/resources/{id}/rights", id)
        .then()
        .body("expression", equalTo("LicenseRef-ARR"))
        .body("until", nullValue());
    given()
        .queryParam("at", "2025-01-31")
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/rights-not-known-then"))
        .body("firstSeen", equalTo("2025-02-01T10:00:00Z"));
  }

  @Test
  void answersWhatHeldBeforeAResourceLeft() throws SQLException {
    sendAndAwait(1, "CC BY 4.0");
    withdraw(2);
    decidedOn("CC-BY-4.0", "2025-02-01T10:00:00Z");
    leftOn("2025-03-01T02:00:00Z");

    given()
        .queryParam("at", "2025-02-28")
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(200)
        .body("expression", equalTo("CC-BY-4.0"))
        .body("until", equalTo("2025-03-01T02:00:00Z"));
    given().queryParam("at", "2025-03-01").get("/resources/{id}/rights", id).then().statusCode(410);
  }

  @Test
  void refusesAMomentThatIsNone() {
    given()
        .queryParam("at", "last summer")
        .get("/resources/{id}/rights", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("at"));
    given().queryParam("at", "2025-01-31").get("/resources/{id}/rights", id).then().statusCode(404);
  }

  @Test
  void givesALongHistoryPageByPage() {
    for (int version = 1; version <= 5; version++) {
      sendAndAwait(version, version % 2 == 0 ? "CC BY 4.0" : "CC BY-SA 4.0");
    }

    String next =
        given()
            .queryParam("limit", 3)
            .get("/resources/{id}/rights/history", id)
            .then()
            .statusCode(200)
            .body("recordVersion", equalTo(java.util.List.of(5, 4, 3)))
            .extract()
            .header("Link");
    assertThat(next).endsWith(">; rel=\"next\"");
    String query = next.substring(next.indexOf('?'), next.indexOf('>'));
    when()
        .get("/resources/" + id + "/rights/history" + query)
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body("recordVersion", equalTo(java.util.List.of(2, 1)));
    given().queryParam("limit", 0).get("/resources/{id}/rights/history", id).then().statusCode(400);
  }

  private PublishedResource sendAndAwait(long version, String licence) {
    Exchange.send(Fixtures.textbook(id, version, "Algebra", licence));
    return Exchange.awaitPublished(id, resource -> resource.recordVersion() == version);
  }

  private void withdraw(long version) {
    Exchange.send(Fixtures.withdrawn(id, version));
    await()
        .atMost(Exchange.LONG)
        .until(() -> Exchange.last(id).filter(WithdrawnResource.class::isInstance).isPresent());
  }

  private void decidedOn(String expression, String time) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update decision_change set changed_at = ?::timestamptz"
                    + " where resource_id = ? and to_expression = ?")) {
      update.setString(1, time);
      update.setObject(2, id);
      update.setString(3, expression);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private void leftOn(String time) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update resource set withdrawn_since = ?::timestamptz where id = ?")) {
      update.setString(1, time);
      update.setObject(2, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
