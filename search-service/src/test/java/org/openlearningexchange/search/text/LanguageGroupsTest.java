package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGroupsTest {

  @ParameterizedTest
  @CsvSource({
    "клетка, ru",
    "कोशिका, hi",
    "세포, ko",
    "細胞のつくり, zh;ja",
    "线性代数, zh;ja",
    "ﾆｭｰﾗﾙ, ja",
    "خلية, ar;fa"
  })
  void asksTheLanguagesOfTheScriptOnlyAndTheFoldedTexts(String words, String languages) {
    assertThat(LanguageGroups.of(words))
        .startsWith("all")
        .containsExactlyInAnyOrder(("all;" + languages).split(";"));
  }

  @Test
  void asksEveryLanguageInLatinScriptForLatinWords() {
    assertThat(LanguageGroups.of("algebra"))
        .contains("en", "de", "tr", "id", "pl")
        .doesNotContain("ru", "ar", "fa", "hi", "zh", "ja", "ko");
  }

  @Test
  void asksForBothScriptsOfMixedWords() {
    assertThat(LanguageGroups.of("Python 编程")).contains("en", "zh", "ja").doesNotContain("ru");
  }

  @Test
  void asksTheFoldedTextsAloneForAScriptWithoutAnAnalysis() {
    assertThat(LanguageGroups.of("φωτοσύνθεση 2024")).containsExactly("all");
  }
}
