package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.kit.problem.Problem;

class SuggestParametersTest {

  @Test
  void readsWhatWasTypedAndForWhom() {
    SuggestParameters read =
        read(
            Map.of(
                "q", List.of(" alg "), "language", List.of("de-AT,fr", "de"), "size", List.of("7")),
            "pt-BR,en;q=0.5");

    assertThat(read.words()).isEqualTo("alg");
    assertThat(read.caller()).isEqualTo(Locale.forLanguageTag("pt-BR"));
    assertThat(read.languages()).containsExactlyInAnyOrder("de", "fr");
    assertThat(read.size()).isEqualTo(7);
  }

  @Test
  void asksForNothingWithoutParameters() {
    SuggestParameters read = read(Map.of(), null);

    assertThat(read.typed().isEmpty()).isTrue();
    assertThat(read.size()).isEqualTo(SuggestParameters.DEFAULT_SIZE);
  }

  @Test
  void namesEveryParameterAtFault() {
    Problem refused =
        catchThrowableOfType(
            Problem.class,
            () ->
                read(
                    Map.of(
                        "q", List.of("a".repeat(101)),
                        "lang", List.of("!"),
                        "language", List.of("de,?"),
                        "size", List.of("21"),
                        "colour", List.of("red")),
                    null));

    assertThat(refused.body().get("errors").toString())
        .contains("field=q", "field=lang,", "field=language", "field=size", "field=colour");
  }

  @Test
  void refusesTheSameParameterTwice() {
    Problem refused =
        catchThrowableOfType(Problem.class, () -> read(Map.of("q", List.of("a", "b")), null));

    assertThat(refused.body().get("errors").toString()).contains("may stand once");
  }

  private static SuggestParameters read(Map<String, List<String>> query, String acceptLanguage) {
    return SuggestParameters.read(query, Optional.ofNullable(acceptLanguage));
  }
}
