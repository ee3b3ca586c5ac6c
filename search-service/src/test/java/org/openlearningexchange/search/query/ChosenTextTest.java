package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

class ChosenTextTest {

  @Test
  void prefersTheCallersLanguageThenTheMaterials() {
    Map<String, String> texts = Map.of("de", "Deutsch", "fr", "Français", "en", "English");

    assertThat(text(texts, Locale.FRENCH, List.of("de"))).isEqualTo("Français");
    assertThat(text(texts, Locale.CHINESE, List.of("de"))).isEqualTo("Deutsch");
    assertThat(text(texts, Locale.CHINESE, List.of("pl"))).isEqualTo("English");
    assertThat(text(Map.of("sw", "Kiswahili"), Locale.CHINESE, List.of())).isEqualTo("Kiswahili");
  }

  @Test
  void takesTheMaterialsOnlyLanguageForAnUndeterminedText() {
    assertThat(of(Map.of("und", "Algebra"), Locale.FRENCH, List.of("de")).orElseThrow().language())
        .contains("de");
    assertThat(
            of(Map.of("und", "Algebra"), Locale.FRENCH, List.of("de", "en"))
                .orElseThrow()
                .language())
        .isEmpty();
  }

  @Test
  void findsNothingInNothing() {
    assertThat(of(Map.of(), Locale.FRENCH, List.of("de"))).isEmpty();
  }

  @Test
  void endsTheBeginningAtABlankAndNeverInsideACharacter() {
    assertThat(new ChosenText("one two three", Optional.empty()).beginning(9))
        .isEqualTo("one two…");
    assertThat(new ChosenText("😀😀😀", Optional.empty()).beginning(3)).isEqualTo("😀…");
    assertThat(new ChosenText("short", Optional.empty()).beginning(9)).isEqualTo("short");
  }

  private static String text(Map<String, String> texts, Locale caller, List<String> material) {
    return of(texts, caller, material).orElseThrow().text();
  }

  private static Optional<ChosenText> of(
      Map<String, String> texts, Locale caller, List<String> material) {
    return ChosenText.of(Json.MAPPER.valueToTree(texts), caller, material);
  }
}
