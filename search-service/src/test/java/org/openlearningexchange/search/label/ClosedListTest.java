package org.openlearningexchange.search.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosedListTest {
  private static final List<String> LANGUAGES =
      List.of("ar", "de", "es", "fr", "hi", "it", "ja", "pt", "ru", "zh");

  @ParameterizedTest
  @EnumSource
  void hasALabelInEveryLanguageOfTheVocabularies(ClosedList list) {
    for (String value : list.all()) {
      assertThat(LANGUAGES)
          .allSatisfy(
              language ->
                  assertThat(list.label(value, Locale.forLanguageTag(language)))
                      .isNotEqualTo(value));
    }
  }

  @Test
  void fallsBackToEnglishAndThenToTheValue() {
    assertThat(ClosedList.LINK.label("broken", Locale.forLanguageTag("sw")))
        .isEqualTo("Link is broken");
    assertThat(ClosedList.LINK.label("lost", Locale.GERMAN)).isEqualTo("lost");
  }
}
