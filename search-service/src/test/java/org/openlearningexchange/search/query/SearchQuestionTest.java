package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQuestionTest {
  private static final JsonMapper WITH_EMPTY = JsonMapper.builder().build();
  private static final List<String> NONE = List.of("");

  @Test
  void asksForNoMoreThanAPlainSearchNeeds() throws JsonProcessingException {
    JsonNode body = body(Map.of("sort", List.of("newest"), "facets", NONE), List.of());

    ((com.fasterxml.jackson.databind.node.ObjectNode) body).remove("_source");
    assertThat(body)
        .isEqualTo(
            WITH_EMPTY.readTree(
                """
                {"timeout":"1500ms","query":{"bool":{"filter":[{"term":{"state":"visible"}}]}},
                 "pit":{"id":"pit","keep_alive":"1m"},"size":21,
                 "sort":[{"published":{"order":"desc"}},{"completeness":{"order":"desc"}},{"_shard_doc":{"order":"asc"}}],
                 "track_total_hits":10000}
                """));
  }

  @Test
  void leavesOutStubsAndHiddenRepositories() {
    JsonNode query = body(Map.of()).path("query").path("function_score").path("query").path("bool");

    assertThat(query.path("filter").toString()).contains("{\"term\":{\"state\":\"visible\"}}");
    assertThat(query.path("must_not").toString())
        .isEqualTo("[{\"terms\":{\"repositoryId\":[\"hidden\"]}}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language|de|{\"terms\":{\"language\":[\"de\"]}}",
        "level|6|{\"terms\":{\"level\":[\"https://w3id.org/isced/2011/level6\"]}}",
        "reuse|adapt,share|{\"term\":{\"permits\":\"adapt\"}},{\"term\":{\"permits\":\"share\"}}",
        "inclusion|small,free|{\"term\":{\"inclusion\":\"free\"}},{\"term\":{\"inclusion\":\"small\"}}",
        "credential|badge|{\"terms\":{\"credential\":[\"badge\"]}}",
        "link|ok,unknown|{\"terms\":{\"link\":[\"ok\",\"unknown\"]}}",
        "provider|7d0c1c0e-58a4-4a53-8f43-3c0c7a2f1a01|{\"terms\":{\"repositoryId\":[]}}",
        "workload|10..60|{\"range\":{\"workload\":{\"gte\":\"600\",\"lte\":\"3600\"}}}",
        "published|..2024|{\"range\":{\"published\":{\"gte\":\"1\",\"lte\":\"20249999\"}}}",
        "addedSince|2026-11-01|{\"range\":{\"harvested\":{\"gte\":\"2026-11-01\"}}}"
      })
  void narrowsTheSearchItselfByWhatNoFacetIgnores(String name, String value, String clauses) {
    JsonNode body = body(Map.of(name, List.of(value), "facets", NONE));

    assertThat(body.path("query").toString()).contains(clauses);
    assertThat(body.has("post_filter")).isFalse();
  }

  @Test
  void wantsTheCreditsInTheSystemThatIsNamed() throws JsonProcessingException {
    JsonNode query =
        body(Map.of(
                "credits",
                List.of("3..6"),
                "creditSystem",
                List.of("ECTS"),
                "sort",
                List.of("newest"),
                "facets",
                NONE))
            .path("query")
            .path("bool");

    assertThat(query.path("filter").path(1))
        .isEqualTo(
            WITH_EMPTY.readTree(
                """
                {"nested":{"path":"credits","ignore_unmapped":true,"query":{"bool":{"filter":[
                  {"terms":{"credits.system":["ECTS"]}},{"range":{"credits.value":{"gte":"3","lte":"6"}}}]}}}}
                """));
  }

  @Test
  void filtersAfterCountingByWhatAFacetIgnores() {
    JsonNode body = body(Map.of("language", List.of("de"), "licence", List.of("CC0-1.0")));

    assertThat(body.path("post_filter").toString()).contains("\"language\":[\"de\"]", "CC0-1.0");
    assertThat(body.path("query").toString()).doesNotContain("CC0-1.0");
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
  void neitherScoresNorCountsOnLaterPages() {
    Map<String, Object> page =
        question(Map.of(), List.of()).pageAfter(List.of(1, 2), "pit", "1m", Locale.GERMAN);

    assertThat(page)
        .containsKey("search_after")
        .containsEntry("track_total_hits", false)
        .doesNotContainKey("aggs");
  }

  @Test
  void putsWhatComesFirstBeforeAllThatWordsFindAndFiltersBoth() {
    JsonNode body =
        WITH_EMPTY.valueToTree(
            question(Map.of("q", List.of("algebra")), List.of("hidden"))
                .with(List.of("one", "two"))
                .firstPage("pit", "1m"));
    JsonNode queries = body.at("/query/bool/must/dis_max/queries");

    assertThat(queries).hasSize(3);
    assertThat(queries.at("/1/constant_score/filter/term/id").asText()).isEqualTo("one");
    assertThat(queries.at("/1/constant_score/boost").asDouble())
        .isGreaterThan(queries.at("/2/constant_score/boost").asDouble());
    assertThat(body.at("/query/bool/filter/0/term/state").asText()).isEqualTo("visible");
    assertThat(body.at("/query/bool/must_not/0/terms/repositoryId/0").asText()).isEqualTo("hidden");
  }

  @Test
  void letsASynonymStandInForAWordAndStillWantsTheOthers() {
    JsonNode must = body(Map.of("q", List.of("KI Ethik"))).findPath("must").path(0);
    JsonNode otherwise = must.at("/dis_max/queries/1/bool");

    assertThat(otherwise.at("/must/0/dis_max/queries/0/multi_match/query").asText())
        .isEqualTo("artificial intelligence");
    assertThat(otherwise.at("/must/1").findPath("query").asText()).isEqualTo("Ethik");
    assertThat(otherwise.path("boost").asDouble()).isLessThan(1);
  }

  @Test
  void looksForMeaningOnlyInWordsThatAreOrderedByRelevance() {
    assertThat(question(Map.of("q", List.of("solving equations")), List.of()).meaningfulWords())
        .contains("solving equations");
    assertThat(question(Map.of("q", List.of("solving OR equations")), List.of()).meaningfulWords())
        .contains("solving equations");
    assertThat(question(Map.of("q", List.of("\"solving equations\"")), List.of()).meaningfulWords())
        .isEmpty();
    assertThat(question(Map.of("q", List.of("solving -equations")), List.of()).meaningfulWords())
        .isEmpty();
    assertThat(
            question(Map.of("q", List.of("solving"), "sort", List.of("newest")), List.of())
                .meaningfulWords())
        .isEmpty();
  }

  @Test
  void wantsCountsAloneForNoResults() {
    Map<String, Object> body = question(Map.of("size", List.of("0")), List.of()).countsOnly();

    assertThat(body).containsEntry("size", 0).containsKey("aggs");
    assertThat(body).doesNotContainKeys("pit", "sort", "_source");
  }

  private static JsonNode body(Map<String, List<String>> query) {
    return body(query, List.of("hidden"));
  }

  private static JsonNode body(Map<String, List<String>> query, List<String> hidden) {
    return WITH_EMPTY.valueToTree(question(query, hidden).firstPage("pit", "1m"));
  }

  private static SearchQuestion question(Map<String, List<String>> query, List<String> hidden) {
    return new SearchQuestion(
        new ParameterReader(query, Optional.empty()).read(),
        hidden,
        id -> List.of(),
        word -> word.equals("KI") ? List.of("artificial intelligence") : List.of(),
        Duration.ofMillis(1500),
        List.of());
  }
}
