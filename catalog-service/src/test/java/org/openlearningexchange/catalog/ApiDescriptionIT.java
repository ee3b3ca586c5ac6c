package org.openlearningexchange.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

@QuarkusTest
class ApiDescriptionIT {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @Test
  void summarisesEveryOperationAndDescribesEveryAnswer() {
    forEachOperation(
        (name, operation) -> {
          assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          assertThat(operation.path("tags").size()).as(name).isEqualTo(1);
          operation
              .path("responses")
              .properties()
              .forEach(
                  answer ->
                      assertThat(answer.getValue().path("description").asText())
                          .as(name + " " + answer.getKey())
                          .isNotBlank());
        });
  }

  @Test
  void namesTheErrorsOfEveryOperationInProblemForm() {
    forEachOperation(
        (name, operation) -> {
          JsonNode answers = operation.path("responses");
          assertThat(answers.has("500")).as(name).isTrue();
          if (operation.has("requestBody") || operation.has("parameters")) {
            assertThat(answers.has("400")).as(name).isTrue();
          }
          if (operation.has("security")) {
            assertThat(answers.has("401") && answers.has("403")).as(name).isTrue();
            assertThat(answers.at("/403/content").has("application/problem+json"))
                .as(name)
                .isTrue();
          }
        });
  }

  @Test
  void asksForATokenWhereverSomethingIsChanged() {
    forEachOperation(
        (name, operation) -> {
          boolean reading = name.startsWith("get") || name.contains("/oauth/token");
          assertThat(reading || operation.has("security")).as(name).isTrue();
        });
  }

  @Test
  void saysThatMetadataIsGivenUnderCc0() {
    given().get("/openapi").then().statusCode(200).body(containsString("CC0"));
  }

  @Test
  void isShownAsAPage() {
    given().get("/docs/").then().statusCode(200).body(containsString("swagger"));
  }

  private static void forEachOperation(BiConsumer<String, JsonNode> look) {
    JsonNode api =
        Json.read(given().get("/openapi?format=json").then().extract().asString(), JsonNode.class);
    List<Map.Entry<String, JsonNode>> paths = List.copyOf(api.path("paths").properties());
    assertThat(paths).hasSizeGreaterThan(12);
    for (Map.Entry<String, JsonNode> path : paths) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey()) && !path.getKey().equals("/oauth/token")) {
          look.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
        }
      }
    }
  }
}
