package org.openlearningexchange.catalog.repository;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.Api;

@QuarkusTest
class DefaultLicenceIT {
  @Test
  void publishesTheDefaultLicenceAndEveryChangeOfIt() {
    UUID id = Api.newRegistration(Api.newMember("University of Policies"));

    RepositoryIT.patch(
            id,
            "{\"defaultLicence\":{\"licence\":\"CC-BY-4.0\",\"since\":\"2024-01-01\","
                + "\"policy\":\"https://university.example/policy\"}}")
        .statusCode(200)
        .body("defaultLicence.licence", equalTo("CC-BY-4.0"))
        .body("defaultLicence.since", equalTo("2024-01-01"));
    RepositoryIT.awaitPublished(
        id.toString(),
        published ->
            published.defaultLicence() != null
                && published.defaultLicence().licence().equals("CC-BY-4.0")
                && published.defaultLicence().until() == null);
    RepositoryIT.patch(id, "{\"defaultLicence\":{\"until\":\"2027-12-31\"}}")
        .statusCode(200)
        .body("defaultLicence.licence", equalTo("CC-BY-4.0"))
        .body("defaultLicence.until", equalTo("2027-12-31"));
    RepositoryIT.patch(id, "{\"defaultLicence\":{\"licence\":\"CC-BY\"}}")
        .statusCode(400)
        .body("errors.field", contains("defaultLicence.licence"));
    RepositoryIT.patch(id, "{\"defaultLicence\":null}")
        .statusCode(200)
        .body("defaultLicence", equalTo(null));
    RepositoryIT.awaitPublished(id.toString(), published -> published.defaultLicence() == null);
    Api.asOperator()
        .get("/audit?subjectId=" + id)
        .then()
        .body("items.size()", equalTo(4))
        .body("items.after.defaultLicence.until", hasItem("2027-12-31"));
  }

  @Test
  void registersWithADefaultLicence() {
    UUID member = Api.newMember("University of First Policies");

    UUID id =
        Api.register(
            Map.of(
                "memberId",
                member,
                "name",
                "Courses",
                "baseUrl",
                Api.newAddress(),
                "defaultLicence",
                Map.of(
                    "licence", "CC0-1.0",
                    "since", "2024-01-01",
                    "policy", "https://university.example/policy")));

    given()
        .get("/repositories/" + id)
        .then()
        .body("defaultLicence.policy", equalTo("https://university.example/policy"));
    RepositoryIT.awaitPublished(
        id.toString(),
        published ->
            published.defaultLicence() != null
                && published.defaultLicence().licence().equals("CC0-1.0"));
  }
}
