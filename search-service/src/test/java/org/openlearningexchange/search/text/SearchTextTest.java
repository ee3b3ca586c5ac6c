package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @Test
  void tellsWordsPhrasesAndExclusionsApart() {
    SearchText text =
        SearchText.parse("algebra \"linear maps\" -matrix -\"number theory\" e-learning");

    assertThat(text.words()).containsExactly("algebra", "e-learning");
    assertThat(text.phrases()).containsExactly("linear maps");
    assertThat(text.excluded()).containsExactly("matrix", "number theory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"", "\"\"", "-", "--", "+ | & ( )", "!?…"})
  void findsNothingWantedInMarks(String marks) {
    assertThat(SearchText.parse(marks)).isEqualTo(new SearchText(List.of(), List.of(), List.of()));
  }

  @Test
  void takesAnUnclosedQuoteForWords() {
    assertThat(SearchText.parse("\"linear algebra").words()).containsExactly("linear", "algebra");
  }

  @Test
  void readsTheQuotesOfOtherLanguages() {
    assertThat(SearchText.parse("„lineare Abbildung“ «carte linéaire»").phrases())
        .containsExactly("lineare Abbildung", "carte linéaire");
  }

  @Test
  void boundsTheNumberOfParts() {
    assertThat(SearchText.parse("word ".repeat(1_000)).words()).hasSize(40);
  }
}
