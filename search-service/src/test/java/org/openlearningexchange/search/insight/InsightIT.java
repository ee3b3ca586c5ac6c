package org.openlearningexchange.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class InsightIT {
  @Inject InsightSchedule schedule;
  @Inject ElasticsearchIndex elasticsearch;

  @BeforeEach
  void awaitTheFirstIndex() {
    await().atMost(Duration.ofSeconds(20)).until(() -> Api.raw("/search").statusCode() == 200);
  }

  @Test
  void tellsMembersWhatManySearchedForInVain() {
    for (int caller = 1; caller <= 5; caller++) {
      search("Vainophony+Lessons&lang=fr&subject=0821", "203.0.113." + caller);
      search("onlyoneasksforthis&lang=fr&subject=0821", "203.0.113.1");
    }

    JsonNode answer = written("&subject=0821");

    assertThat(answer.path("queries"))
        .singleElement()
        .satisfies(
            query -> {
              assertThat(query.path("text").asText()).isEqualTo("vainophony lessons");
              assertThat(query.path("none").asInt()).isEqualTo(5);
              assertThat(query.path("callers").asInt()).isEqualTo(5);
              assertThat(query.path("languages").path(0).asText()).isEqualTo("fr");
            });
    assertThat(answer.path("languages").path(0).path("sum").path("none").asInt()).isEqualTo(10);
    assertThat(answer.path("subjects").path(0).path("label").asText()).isEqualTo("Forestry");
  }

  @Test
  void writesADaysCountsOverAndNotBesideThem() {
    for (int caller = 1; caller <= 3; caller++) {
      search("x&lang=cy&subject=0831", "203.0.113." + caller);
      assertThat(written("&subject=0831").path("all").path("searches").asInt()).isEqualTo(caller);
    }
  }

  @Test
  void tellsNobodyElse() {
    assertThat(Api.raw("/insights/queries").statusCode()).isEqualTo(401);
    assertThat(
            Api.raw(
                    "/insights/queries",
                    "Authorization",
                    "Bearer " + TestTokens.signed(TestTokens.claims("a-portal", "portal")))
                .statusCode())
        .isEqualTo(403);
    assertThat(insights("&days=0").path("errors").path(0).path("field").asText()).isEqualTo("days");
  }

  private static void search(String query, String address) {
    assertThat(Api.raw("/search?q=" + query, "X-Forwarded-For", address).statusCode())
        .isEqualTo(200);
  }

  private JsonNode written(String parameters) {
    schedule.writeNow().await().atMost(Duration.ofSeconds(20));
    elasticsearch.send("POST", "/insight.*/_refresh").await().atMost(Duration.ofSeconds(20));
    return insights(parameters);
  }

  private static JsonNode insights(String parameters) {
    return Api.get(
            "/insights/queries?lang=en" + parameters,
            "Authorization",
            "Bearer " + TestTokens.member(UUID.randomUUID()))
        .body();
  }
}
