package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.kit.problem.Problem;

class ParameterReaderTest {

  @Test
  void wantsEverythingInEnglishByDefault() {
    SearchParameters parameters = read(Map.of());

    assertThat(parameters.words()).isEmpty();
    assertThat(parameters.size()).isEqualTo(20);
    assertThat(parameters.sort()).isEqualTo(SortOrder.RELEVANCE);
    assertThat(parameters.language()).isEqualTo(Locale.ENGLISH);
    assertThat(parameters.cursor()).isEmpty();
  }

  @Test
  void takesRepeatedAndListedValuesAlike() {
    SearchParameters parameters =
        read(Map.of("language", List.of("de, en-GB", "fr"), "reuse", List.of("adapt,commercial")));

    assertThat(parameters.filter(FacetField.LANGUAGE)).containsExactlyInAnyOrder("de", "en", "fr");
    assertThat(parameters.reuse()).containsExactlyInAnyOrder(Use.ADAPT, Use.COMMERCIAL);
  }

  @Test
  void takesSubjectsByIdCodeAndLabel() {
    String id = "https://w3id.org/kim/isced-2013/n0541";

    assertThat(
            read(Map.of("subject", List.of("0541", "Mathematik", id))).filter(FacetField.SUBJECT))
        .containsExactly(id);
  }

  @Test
  void treatsBlankValuesAsAbsent() {
    assertThat(
            read(Map.of("language", List.of(""), "sort", List.of(""), "size", List.of("")))
                .filters())
        .isEmpty();
  }

  @Test
  void collectsAllFaultsBeforeItRefuses() {
    Map<String, List<String>> query =
        Map.of(
            "size",
            List.of("0"),
            "sort",
            List.of("x"),
            "colour",
            List.of("red"),
            "provider",
            List.of("nobody"));

    assertThatThrownBy(() -> read(query))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString())
                    .contains("size", "sort", "colour", "provider"));
  }

  @Test
  void hasTheSameCanonicalTextInAnyOrderOfValues() {
    assertThat(read(Map.of("language", List.of("de,en"))).canonical())
        .isEqualTo(read(Map.of("language", List.of("en", "de"))).canonical());
    assertThat(read(Map.of("language", List.of("de"))).canonical())
        .isNotEqualTo(read(Map.of("subject", List.of("0541"))).canonical());
  }

  private static SearchParameters read(Map<String, List<String>> query) {
    return new ParameterReader(query, Optional.empty()).read();
  }
}
