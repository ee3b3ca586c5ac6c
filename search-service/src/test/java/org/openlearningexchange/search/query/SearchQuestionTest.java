package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchQuestionTest {
  private static final JsonMapper WITH_EMPTY = JsonMapper.builder().build();

  @Test
  void asksForOneResultMoreThanItShows() {
    assertThat(body(Map.of("size", List.of("10"))).path("size").asInt()).isEqualTo(11);
  }

  @Test
  void leavesOutStubsAndHiddenRepositories() {
    JsonNode query = body(Map.of()).path("query").path("function_score").path("query").path("bool");

    assertThat(query.path("filter").toString()).contains("{\"term\":{\"state\":\"visible\"}}");
    assertThat(query.path("must_not").toString())
        .isEqualTo("[{\"terms\":{\"repositoryId\":[\"hidden\"]}}]");
  }

  @Test
  void wantsEveryUse() {
    assertThat(body(Map.of("reuse", List.of("adapt,commercial"))).path("query").toString())
        .contains("{\"term\":{\"permits\":\"adapt\"}}", "{\"term\":{\"permits\":\"commercial\"}}");
  }

  @Test
  void countsAFacetWithoutItsOwnFilter() {
    JsonNode body = body(Map.of("language", List.of("de"), "licence", List.of("CC0-1.0")));

    assertThat(body.path("post_filter").toString()).contains("\"language\":[\"de\"]", "CC0-1.0");
    assertThat(body.path("aggs").path("language").path("filter").toString())
        .contains("CC0-1.0")
        .doesNotContain("\"de\"");
    assertThat(body.path("aggs").path("licence").path("filter").toString())
        .contains("\"de\"")
        .doesNotContain("CC0-1.0");
    assertThat(body.path("aggs").path("subject").path("filter").toString())
        .contains("\"de\"", "CC0-1.0");
  }

  @Test
  void prefersTheOnlyChosenLanguageToThatOfTheLabels() {
    String query =
        body(Map.of("q", List.of("Gleichung"), "language", List.of("de"), "lang", List.of("en")))
            .path("query")
            .toString();

    assertThat(query).contains("{\"term\":{\"language\":\"de\"}}");
  }

  @Test
  void countsNothingOnLaterPages() {
    Map<String, Object> page =
        question(Map.of()).pageAfter(List.of(1, 2), "pit", "1m", Locale.GERMAN);

    assertThat(page).containsKey("search_after").doesNotContainKey("aggs");
  }

  @Test
  void matchesNothingForAProviderWithoutRepositories() {
    JsonNode body = body(Map.of("provider", List.of("7d0c1c0e-58a4-4a53-8f43-3c0c7a2f1a01")));

    assertThat(body.path("post_filter").toString()).contains("\"repositoryId\":[]");
  }

  private static JsonNode body(Map<String, List<String>> query) {
    return WITH_EMPTY.valueToTree(question(query).firstPage("pit", "1m"));
  }

  private static SearchQuestion question(Map<String, List<String>> query) {
    return new SearchQuestion(
        new ParameterReader(query, Optional.empty()).read(), List.of("hidden"), id -> List.of());
  }
}
