package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

class WeightedTextTest {
  private final WeightedText text = new WeightedText(Weights.STANDARD);

  @Test
  void asksOneClauseForEachAnalysis() {
    String must = Json.write(text.must(SearchText.parse("клетка растения")));

    assertThat(must.split("combined_fields", -1)).hasSize(3);
  }

  @Test
  void wantsAPhraseInTheTitleOnlyOfSeveralWords() {
    assertThat(text.should(SearchText.parse("algebra"))).isEmpty();
    assertThat(Json.write(text.should(SearchText.parse("linear algebra"))))
        .contains("match_phrase", "linear algebra");
  }

  @Test
  void leavesOutWhatAWeightOfNothingWouldAdd() {
    WeightedText without = new WeightedText(Weights.STANDARD.without(Weight.TITLE_PHRASE));

    assertThat(without.should(SearchText.parse("linear algebra"))).isEmpty();
  }

  @Test
  void liftsTheLanguageOfWhoAsks() {
    Map<String, Object> query = text.preferring(Locale.forLanguageTag("pt-BR"), Map.of());

    assertThat(Json.write(query)).contains("{\"language\":\"pt\"}");
  }

  @Test
  void anAgeWithoutWeightChangesNothing() {
    Map<String, Object> query =
        new WeightedText(Weights.STANDARD.without(Weight.TEN_YEARS))
            .preferring(Locale.ENGLISH, Map.of());

    assertThat(Json.write(query)).doesNotContain("exp");
  }

  @Test
  void asksEverythingForNoWords() {
    assertThat(text.must(SearchText.parse(""))).containsExactly(Map.of("match_all", Map.of()));
  }
}
