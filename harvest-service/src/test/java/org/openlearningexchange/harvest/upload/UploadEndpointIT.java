package org.openlearningexchange.harvest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.ExchangeFixture;
import org.openlearningexchange.harvest.SourcesResource;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:harvest,kafka"))
@WithTestResource(value = SourcesResource.class, scope = TestResourceScope.GLOBAL)
class UploadEndpointIT {
  private static final String PATH = "/repositories/{id}/uploads";

  private final ExchangeFixture exchange = new ExchangeFixture();
  private final RepositoryRegistration repository =
      new RepositoryRegistration(
          UUID.randomUUID(),
          1,
          UUID.randomUUID(),
          Map.of("en", "Example University"),
          "Uploads",
          URI.create("https://example.org/collection"),
          "upload",
          null,
          List.of(),
          List.of(),
          Duration.ofHours(24),
          RepositoryRegistration.State.ACTIVE);

  @BeforeEach
  void register() {
    exchange.publish(repository);
    exchange.awaitRuns(repository.id(), 1);
  }

  @AfterEach
  void close() {
    exchange.publish(ExchangeFixture.in(RepositoryRegistration.State.SUSPENDED, repository));
    exchange.close();
  }

  private ValidatableResponse upload(String token, String type, byte[] content) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", type)
        .queryParam("name", "all.csv")
        .body(content)
        .post(PATH, repository.id())
        .then();
  }

  private String owner() {
    return TestTokens.member(repository.memberId());
  }

  @Test
  void harvestsWhatIsUploaded() {
    byte[] table = "id,title,url,licence\na,One,https://example.org/a,CC BY 4.0\nb,,,\n".getBytes();

    upload(owner(), "text/csv", table)
        .statusCode(202)
        .header("Location", containsString("/runs/"))
        .body("size", is(table.length))
        .body("runId", notNullValue());
    RunReport run = exchange.awaitRuns(repository.id(), 2);

    assertThat(run.state()).isEqualTo(RunReport.State.SUCCEEDED);
    assertThat(run.account().delivered()).isEqualTo(2);
    given()
        .header("Authorization", "Bearer " + owner())
        .get(PATH, repository.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].name", is("all.csv"))
        .body("items[0].runId", is(run.id().toString()));
  }

  @Test
  void keepsFilesOfManyParts() {
    byte[] lines = "{\"id\": \"a\", \"name\": \"One\"}\n".repeat(120_000).getBytes();

    upload(owner(), "application/x-ndjson", lines).statusCode(202).body("size", is(lines.length));
    RunReport run = exchange.awaitRuns(repository.id(), 2);

    assertThat(run.account().delivered()).isEqualTo(120_000);
  }

  @Test
  void takesNothingFromOthersNothingEmptyAndNoOtherMediaType() {
    byte[] table = "id,title\n".getBytes();

    upload(TestTokens.member(UUID.randomUUID()), "text/csv", table).statusCode(403);
    upload(owner(), "text/csv", new byte[0]).statusCode(400);
    upload(owner(), "image/png", table).statusCode(415);
    given().contentType("text/csv").body(table).post(PATH, repository.id()).then().statusCode(401);
  }

  @Test
  void takesLargeBodiesForUploadsOnly() {
    given()
        .header("Authorization", "Bearer " + owner())
        .contentType("application/json")
        .body(new byte[2_000_000])
        .post("/repositories/{id}/runs", repository.id())
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void takesNothingForARepositoryThatIsHarvestedFromItsAddress() {
    RepositoryRegistration other =
        ExchangeFixture.in(
            RepositoryRegistration.State.SUSPENDED,
            ExchangeFixture.registration(URI.create("https://example.org/oai")));
    exchange.publish(other);
    await()
        .untilAsserted(
            () -> given().get("/repositories/{id}/runs", other.id()).then().statusCode(200));

    given()
        .header("Authorization", "Bearer " + TestTokens.operator())
        .contentType("text/csv")
        .body("id,title\n")
        .post(PATH, other.id())
        .then()
        .statusCode(409)
        .body("type", endsWith("repository-takes-no-uploads"));
  }
}
