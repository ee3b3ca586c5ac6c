package org.openlearningexchange.rights;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.StoresResource;

/** The registry and recognition over HTTP, as everybody may use them. */
@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
class RightsIT {
  @BeforeAll
  static void makeTheTopicsOfOthers() {
    Broker.createTopic(Topics.RECORDS, 12);
  }

  @Test
  void answersEachStatementInOrderAndByTheConvention() {
    recognise(
            """
            {"statements":[{"text":"https://creativecommons.org/licenses/by/4.0/","field":"dc:rights","language":"de"},
            {"text":"CC BY"},{"text":"Dual licensed under CC BY 4.0 or GFDL 1.3"},{"text":"Lorem ipsum dolor"},
            {"text":"All rights reserved"},{"text":"%s"}]}\
            """
                .formatted("x".repeat(8_001)))
        .statusCode(200)
        .body(
            "recognitions.expression",
            contains(
                "CC-BY-4.0",
                "CC-BY",
                "CC-BY-4.0 OR GFDL-1.3-only",
                "NONE",
                "LicenseRef-ARR",
                "AMBIGUOUS"))
        .body("recognitions[0].status", equalTo("declared"))
        .body("recognitions[0].label", equalTo("CC BY 4.0"))
        .body("recognitions[0].licenceUri", equalTo("https://creativecommons.org/licenses/by/4.0/"))
        .body("recognitions[0].permits", hasItems("share", "adapt", "commercial"))
        .body("recognitions[0].requires", contains("attribution"))
        .body("recognitions[0].evidence[0].statement.field", equalTo("dc:rights"))
        .body("recognitions[1].status", equalTo("inferred"))
        .body("recognitions[1].missing", hasItem("version"));
  }

  @Test
  void weighsTheStatementsOfARecordTogether() {
    recognise(
            """
            {"statements":[{"statements":[{"text":"CC BY-SA 4.0"},
            {"text":"https://creativecommons.org/licenses/by-nc/4.0/"}]},
            {"statements":[{"text":"CC BY-SA 4.0"},
            {"text":"https://creativecommons.org/licenses/by-sa/4.0/deed.de"}]}]}\
            """)
        .statusCode(200)
        .body("recognitions.expression", contains("CONFLICT", "CC-BY-SA-4.0"))
        .body("recognitions[0].permits", hasSize(0))
        .body("recognitions[1].evidence", hasSize(2));
  }

  @Test
  void namesTheElementsAtFault() {
    recognise("{\"statements\":[{\"text\":\"CC BY\"},{\"field\":\"dc:rights\"},{\"text\":[1]}]}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-request"))
        .body("errors.field", contains("statements[2].text"));
    recognise("{\"statements\":[{\"text\":\"CC BY\"},{\"field\":\"dc:rights\"}]}")
        .statusCode(400)
        .body("errors.field", contains("statements[1].text"));
    recognise("{}").statusCode(400).body("errors.field", contains("statements"));
    recognise("no json").statusCode(400).contentType("application/problem+json");
    recognise("").statusCode(400).contentType("application/problem+json");
  }

  @Test
  void takesAThousandStatementsAndRefusesMore() {
    recognise(statements(1_000, "CC BY-SA 3.0 DE"))
        .statusCode(200)
        .body("recognitions", hasSize(1_000))
        .body("recognitions.expression", everyItem(equalTo("CC-BY-SA-3.0-DE")));
    recognise(statements(1_001, "CC BY"))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("mostStatements", equalTo(1_000));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    recognise(statements(1_000, "x".repeat(2_200)))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-large"))
        .body("mostBytes", equalTo(2 << 20));
  }

  @Test
  void listsLicencesPageByPage() {
    String next =
        when()
            .get("/licences?limit=200")
            .then()
            .statusCode(200)
            .body("items", hasSize(200))
            .body("total", greaterThan(700))
            .extract()
            .path("next");
    when()
        .get("/licences?limit=1000&after={next}", next)
        .then()
        .statusCode(200)
        .body("items", hasSize(greaterThan(500)))
        .body("items.id", hasItems("CC0-1.0", "LicenseRef-ARR"))
        .body("next", nullValue());
  }

  @Test
  void findsLicencesByWordsFamilyStatusUsesAndAddress() {
    given()
        .queryParam("q", "keine bearbeitungen")
        .queryParam("status", "current")
        .get("/licences")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("CC-BY-NC-ND-4.0", "CC-BY-ND-4.0"));
    when()
        .get("/licences?family=CC-BY-NC-ND&permits=adapt")
        .then()
        .statusCode(200)
        .body("items", hasSize(0))
        .body("total", equalTo(0));
    given()
        .queryParam("uri", "http://www.creativecommons.org/licences/by-nc/3.0/at/deed.de")
        .get("/licences")
        .then()
        .statusCode(200)
        .body("items.id", contains("CC-BY-NC-3.0-AT"));
  }

  @Test
  void namesTheParameterAtFault() {
    when()
        .get("/licences?status=old")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", contains("status"));
    when().get("/licences?permits=print").then().statusCode(400);
    when().get("/licences?limit=0").then().statusCode(400).body("errors.field", contains("limit"));
  }

  @Test
  void saysAllOfALicence() {
    when()
        .get("/licences/{id}", "cc-by-nc-sa-3.0-de")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("id", equalTo("CC-BY-NC-SA-3.0-DE"))
        .body("titles.fr", containsString("Allemagne"))
        .body("permits", contains("share", "adapt"))
        .body("ccRel.prohibits", contains("cc:CommercialUse"))
        .body("fiveR", hasSize(5))
        .body("openDefinition", equalTo(false))
        .body("openForEveryPurpose", equalTo(false))
        .body("openForNonCommercialPurposes", equalTo(true))
        .body("status", equalTo("superseded"))
        .body("supersededBy", equalTo("CC-BY-NC-SA-4.0"))
        .body("origin.source", containsString("creativecommons"));
    when()
        .get("/licences/LicenseRef-ARR")
        .then()
        .statusCode(200)
        .body("permits", hasSize(0))
        .body("kind", equalTo("reserved"));
  }

  @Test
  void givesLinkedDataToWhoPrefersIt() {
    given()
        .accept("application/ld+json")
        .get("/licences/CC-BY-4.0")
        .then()
        .statusCode(200)
        .contentType("application/ld+json")
        .header("Vary", containsString("Accept"))
        .body("'@graph'[0].'@id'", equalTo("https://creativecommons.org/licenses/by/4.0/"))
        .body("'@graph'[1].'@type'", equalTo("odrl:Set"));
    given()
        .accept("application/json;q=0.5, application/ld+json")
        .get("/licences/CC-BY-4.0")
        .then()
        .contentType("application/ld+json");
    given().accept("*/*").get("/licences/CC-BY-4.0").then().contentType("application/json");
    given().accept("text/turtle").get("/licences/CC-BY-4.0").then().statusCode(406);
  }

  @Test
  void letsCachesKeepALicence() {
    String tag =
        when()
            .get("/licences/CC-BY-4.0")
            .then()
            .header("Cache-Control", containsString("max-age"))
            .extract()
            .header("ETag");
    String linked = given().accept("application/ld+json").get("/licences/CC-BY-4.0").header("ETag");

    assertThat(tag).isNotEqualTo(linked);
    given()
        .header("If-None-Match", tag)
        .get("/licences/CC-BY-4.0")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(emptyString());
  }

  @Test
  void namesNearIdsWhereThereIsNoSuchLicence() {
    when()
        .get("/licences/CC-BY-5.0")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/licence-not-found"))
        .body("near", hasItem("CC-BY-4.0"))
        .body("detail", containsString("Did you mean"));
  }

  @Test
  void describesEveryAnswer() {
    String openApi = given().accept("application/json").get("/openapi?format=json").asString();

    assertThat(openApi)
        .contains("/licences", "/licences/{id}", "/recognitions")
        .contains("licence-not-found", "statements[3].text", "application/ld+json");
  }

  private static ValidatableResponse recognise(String body) {
    return given().contentType("application/json").body(body).post("/recognitions").then();
  }

  private static String statements(int count, String text) {
    return "{\"statements\":["
        + String.join(",", Collections.nCopies(count, "{\"text\":\"" + text + "\"}"))
        + "]}";
  }
}
