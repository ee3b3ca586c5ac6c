package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

class SuggestQueryTest {

  @Test
  void asksForVisibleResourcesOfRepositoriesThatAreShown() {
    JsonNode bool = bool(query("alg", Set.of("de", "ar"), List.of("hidden-one")).exact().get(0));

    assertThat(bool.path("filter").toString())
        .isEqualTo(
            "[{\"term\":{\"state\":\"visible\"}},{\"terms\":{\"language\":[\"ar\",\"de\"]}}]");
    assertThat(bool.path("must_not").toString())
        .isEqualTo("[{\"terms\":{\"repositoryId\":[\"hidden-one\"]}}]");
  }

  @Test
  void asksForTitlesAndPeople() {
    List<Map<String, Object>> questions = query("alg", Set.of(), List.of()).exact();

    assertThat(match(questions.get(0), "titlePrefix").path("query").asText()).isEqualTo("alg");
    assertThat(match(questions.get(1), "peoplePrefix").path("operator").asText()).isEqualTo("and");
  }

  @Test
  void wantsEachWord() {
    JsonNode must = bool(query("linear alg", Set.of(), List.of()).exact().get(0)).path("must");

    assertThat(must.findValuesAsText("query")).containsExactly("linear", "alg");
  }

  @Test
  void asksForArabicWordsWithTheirArticleToo() {
    JsonNode must = bool(query("رياضيات", Set.of(), List.of()).exact().get(0)).path("must");

    assertThat(must.path(0).path("dis_max").findValuesAsText("query"))
        .containsExactly("رياضيات", "الرياضيات");
  }

  @Test
  void keepsTheFirstLetterOfWordsWithSlips() {
    JsonNode match = match(query("algabra", Set.of(), List.of()).near().get(0), "titlePrefix");

    assertThat(match.path("prefix_length").asInt()).isEqualTo(1);
    assertThat(match.path("fuzziness").asText()).isEqualTo("AUTO:4,8");
  }

  private static SuggestQuery query(String words, Set<String> languages, List<String> hidden) {
    return new SuggestQuery(new SuggestParameters(words, Locale.ENGLISH, languages, 5), hidden);
  }

  private static JsonNode bool(Map<String, Object> question) {
    return Json.MAPPER.valueToTree(question).path("query").path("bool");
  }

  private static JsonNode match(Map<String, Object> question, String field) {
    return bool(question).path("must").path(0).path("match").path(field);
  }
}
