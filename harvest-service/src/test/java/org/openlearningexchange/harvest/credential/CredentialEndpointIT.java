package org.openlearningexchange.harvest.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.ExchangeFixture;
import org.openlearningexchange.harvest.SourcesResource;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class CredentialEndpointIT {
  private static final URI BASE_URL = URI.create("https://repository.example.org/oai");
  private static final String PATH = "/repositories/{id}/credentials";
  private static final Map<String, String> BASIC =
      Map.of("kind", "basic", "user", "harvester", "password", "s3cret");

  private final ExchangeFixture exchange = new ExchangeFixture();
  private final RepositoryRegistration repository =
      ExchangeFixture.in(
          RepositoryRegistration.State.SUSPENDED, ExchangeFixture.registration(BASE_URL));

  @Inject CredentialStore store;
  @Inject DataSource dataSource;

  @BeforeEach
  void register() {
    exchange.publish(repository);
    await()
        .untilAsserted(
            () -> given().get("/repositories/{id}/runs", repository.id()).then().statusCode(200));
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + TestTokens.member(repository.memberId()))
        .contentType("application/json");
  }

  private void give(Map<String, String> credentials) {
    owner().body(credentials).put(PATH, repository.id()).then().statusCode(200);
  }

  @Test
  void areUsedForTheirSourceAndNeverShown() throws SQLException {
    owner()
        .body(BASIC)
        .put(PATH, repository.id())
        .then()
        .statusCode(200)
        .body("kind", is("basic"))
        .body("name", is("harvester"))
        .body("origin", is("https://repository.example.org"))
        .body("changedAt", notNullValue())
        .body(not(containsString("s3cret")));

    owner()
        .get(PATH, repository.id())
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-cache"))
        .body("kind", is("basic"))
        .body(not(containsString("s3cret")));
    assertThat(store.find(repository.id(), BASE_URL))
        .contains(new SourceCredentials.Basic("harvester", "s3cret"));
  }

  @Test
  void areEncryptedInTheDatabase() throws SQLException {
    give(BASIC);

    assertThat(rows()).doesNotContain("s3cret").doesNotContain(hex("s3cret"));
  }

  @Test
  void goToNoOtherOrigin() throws SQLException {
    give(BASIC);

    assertThat(store.find(repository.id(), URI.create("https://elsewhere.example.org/oai")))
        .isEmpty();
    assertThat(store.find(repository.id(), URI.create("http://repository.example.org/oai")))
        .isEmpty();
  }

  @Test
  void areWorthNothingWhereTheyAreCopiedToAnotherRepository() throws SQLException {
    give(BASIC);
    RepositoryRegistration other =
        ExchangeFixture.in(
            RepositoryRegistration.State.SUSPENDED, ExchangeFixture.registration(BASE_URL));
    exchange.publish(other);
    await()
        .untilAsserted(
            () -> given().get("/repositories/{id}/runs", other.id()).then().statusCode(200));
    execute(
        "insert into source_credential select '%s', kind, name, origin, key_id, cipher, changed_at"
                .formatted(other.id())
            + " from source_credential where repository_id = '%s'".formatted(repository.id()));

    assertThat(store.find(other.id(), BASE_URL)).isEmpty();
  }

  @Test
  void areReplacedAndForgotten() throws SQLException {
    give(BASIC);
    give(Map.of("kind", "api-key", "header", "X-API-Key", "key", "k3y"));
    Optional<SourceCredentials> replaced = store.find(repository.id(), BASE_URL);

    owner().delete(PATH, repository.id()).then().statusCode(204);
    owner().delete(PATH, repository.id()).then().statusCode(204);

    assertThat(replaced).contains(new SourceCredentials.ApiKey("X-API-Key", "k3y"));
    assertThat(store.find(repository.id(), BASE_URL)).isEmpty();
    owner()
        .get(PATH, repository.id())
        .then()
        .statusCode(404)
        .body("type", endsWith("credentials-unknown"));
  }

  @Test
  void areGivenByTheOwnerAndOperatorsOnly() {
    given()
        .contentType("application/json")
        .body(BASIC)
        .put(PATH, repository.id())
        .then()
        .statusCode(401);
    given()
        .header("Authorization", "Bearer " + TestTokens.member(UUID.randomUUID()))
        .contentType("application/json")
        .body(BASIC)
        .put(PATH, repository.id())
        .then()
        .statusCode(403);
    given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .contentType("application/json")
        .body(BASIC)
        .put(PATH, repository.id())
        .then()
        .statusCode(200);
  }

  @Test
  void areRefusedWithTheFieldAtFaultAndNotItsValue() {
    owner()
        .body(Map.of("kind", "api-key", "header", "Host", "key", "s3cret"))
        .put(PATH, repository.id())
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("header"))
        .body(not(containsString("s3cret")));
    owner()
        .body("{\"kind\":\"basic\",\"password\":[\"s3cret\"]}")
        .put(PATH, repository.id())
        .then()
        .statusCode(400)
        .body(not(containsString("s3cret")));
  }

  @Test
  void areForRepositoriesThatAreKnown() {
    owner()
        .body(BASIC)
        .put(PATH, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", endsWith("repository-unknown"));
  }

  private String rows() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select string_agg(c::text, '') from source_credential c")) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
