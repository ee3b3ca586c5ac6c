package org.openlearningexchange.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.local.test.StoresResource;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class ServedPagesIT {

  @Test
  void servesTheWidgetToEveryOriginAndRevalidates() {
    HttpResponse<String> script =
        Api.raw("/widget/v1/oer-search.js", "Origin", "https://portal.example.org");
    String tag = script.headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again = Api.raw("/widget/v1/oer-search.js", "If-None-Match", tag);

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(script.headers().firstValue("access-control-allow-origin")).isPresent();
    assertThat(script.headers().firstValue("cache-control").orElseThrow())
        .contains("no-cache")
        .doesNotContain("immutable");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(script.body())
        .contains("customElements.define('oer-search'")
        .doesNotContain("innerHTML")
        .doesNotContain("localStorage")
        .doesNotContain("document.cookie");
  }

  @Test
  void servesTheDemoPageWithItsFilesBesideIt() {
    assertThat(Api.raw("/widget").headers().firstValue("location").orElseThrow())
        .endsWith("/widget/");
    assertThat(Api.raw("/widget/").body()).contains("<oer-search>");
    assertThat(Api.raw("/widget/demo.css").statusCode()).isEqualTo(200);
  }

  @Test
  void opensSearchingToPagesOfOtherOrigins() {
    assertThat(
            Api.raw("/search", "Origin", "https://portal.example.org")
                .headers()
                .firstValue("access-control-allow-origin"))
        .isPresent();
  }

  @Test
  void describesEveryOperationWithItsErrors() {
    JsonNode paths = Api.get("/openapi?format=json").body().path("paths");

    assertThat(paths.fieldNames())
        .toIterable()
        .contains("/search", "/resources/{id}", "/inventory");
    paths.forEach(
        path ->
            path.forEach(
                operation ->
                    assertThat(operation.path("summary").asText(""))
                        .as(operation.toString())
                        .isNotBlank()));
    assertThat(names(paths.path("/search").path("get").path("responses")))
        .contains("200", "400", "410", "503");
    assertThat(Api.texts(paths.path("/search").path("get").path("parameters"), "name"))
        .containsExactlyInAnyOrder(
            "q",
            "language",
            "subject",
            "level",
            "type",
            "audience",
            "education",
            "provider",
            "licence",
            "reuse",
            "inclusion",
            "credential",
            "creditSystem",
            "credits",
            "workload",
            "duration",
            "published",
            "addedSince",
            "link",
            "facets",
            "lang",
            "size",
            "sort",
            "cursor");
  }

  @Test
  void answersProblemsForUnknownAddresses() {
    HttpResponse<String> answer = Api.raw("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
