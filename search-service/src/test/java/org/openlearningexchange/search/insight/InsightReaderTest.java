package org.openlearningexchange.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.insight.InsightAnswer.LanguageSum;
import org.openlearningexchange.search.insight.InsightAnswer.Query;
import org.openlearningexchange.search.insight.InsightAnswer.SubjectSum;
import org.openlearningexchange.search.insight.InsightAnswer.Sum;

class InsightReaderTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String MATHEMATICS = "https://w3id.org/kim/isced-2013/n0541";

  @Test
  void labelsTheSumsAndTellsTheTexts() {
    InsightAnswer answer =
        new InsightReader(query(Map.of("lang", List.of("de")))).answer(aggregations());

    assertThat(answer.from()).isEqualTo(LocalDate.parse("2026-02-01"));
    assertThat(answer.all()).isEqualTo(new Sum(10, 3, 2));
    assertThat(answer.languages())
        .containsExactly(new LanguageSum("fr", "Französisch", new Sum(4, 4, 0)));
    assertThat(answer.subjects())
        .containsExactly(new SubjectSum(MATHEMATICS, "Mathematik", new Sum(1, 0, 1)));
    assertThat(answer.queries())
        .containsExactly(new Query("quolimétrie", 4, 4, 0, 5, List.of("fr"), List.of()));
  }

  @Test
  void asksForTextsOfEnoughCallersOnly() {
    JsonNode body = Json.MAPPER.valueToTree(query(Map.of()).body());

    assertThat(body.path("aggs").path("texts").path("filter").toString())
        .contains("{\"range\":{\"callers\":{\"gte\":5}}}");
    assertThat(body.path("aggs").path("sums").path("aggs").has("text")).isFalse();
  }

  @Test
  void narrowsByLanguageSubjectAndOutcome() {
    String body =
        Json.write(
            query(
                    Map.of(
                        "days", List.of("7"),
                        "language", List.of("pt-BR"),
                        "subject", List.of("0541"),
                        "outcome", List.of("few")))
                .body());

    assertThat(body)
        .contains("\"gte\":\"2026-02-24\"")
        .contains("{\"term\":{\"caller\":\"pt\"}}")
        .contains("{\"term\":{\"subject\":\"" + MATHEMATICS + "\"}}")
        .contains("{\"term\":{\"outcome\":\"few\"}}");
  }

  @Test
  void namesEveryParameterAtFault() {
    Problem refused =
        catchThrowableOfType(
            Problem.class,
            () ->
                query(
                    Map.of(
                        "days", List.of("0"),
                        "language", List.of("!"),
                        "subject", List.of("alchemy"),
                        "outcome", List.of("found"),
                        "who", List.of("ada"))));

    assertThat(refused.body().get("errors").toString())
        .contains("field=days", "field=language", "field=subject", "field=outcome", "field=who");
  }

  private static InsightQuery query(Map<String, List<String>> parameters) {
    return new InsightQuery(InsightParameters.read(parameters, Locale.ENGLISH), TODAY, 5);
  }

  private static JsonNode aggregations() {
    return Json.read(
        """
        {"texts":{"values":{"buckets":[{"key":"quolimétrie","callers":{"value":5.0},"searches":{"value":4.0},
            "outcome":{"buckets":[{"key":"none","searches":{"value":4.0}}]},
            "language":{"buckets":[{"key":"fr"}]},"subject":{"buckets":[]}}]}},
         "sums":{
           "all":{"buckets":[{"key":"found","searches":{"value":5.0}},{"key":"none","searches":{"value":3.0}},
             {"key":"few","searches":{"value":2.0}}]},
           "language":{"buckets":[{"key":"fr","outcome":{"buckets":[{"key":"none","searches":{"value":4.0}}]}}]},
           "subject":{"buckets":[{"key":"https://w3id.org/kim/isced-2013/n0541",
             "outcome":{"buckets":[{"key":"few","searches":{"value":1.0}}]}}]}}}\
        """,
        JsonNode.class);
  }
}
