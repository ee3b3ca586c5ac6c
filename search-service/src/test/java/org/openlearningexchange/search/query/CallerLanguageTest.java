package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerLanguageTest {

  @Test
  void prefersTheParameterToTheHeader() {
    assertThat(CallerLanguage.of(Optional.of("de"), Optional.of("fr"))).isEqualTo(Locale.GERMAN);
    assertThat(CallerLanguage.of(Optional.empty(), Optional.of("fr;q=0.2, es")))
        .isEqualTo(Locale.forLanguageTag("es"));
  }

  @Test
  void takesNoTagThatNeverEnds() {
    assertThat(CallerLanguage.isTag("aa" + "-a".repeat(9_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", ";;;q=", "de;q=x", "fr;q=0", "-", "--,-"})
  void fallsBackToEnglishOnAHeaderThatNamesNone(String header) {
    assertThat(CallerLanguage.of(Optional.empty(), Optional.of(header))).isEqualTo(Locale.ENGLISH);
  }
}
