package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymListTest {

  @Test
  void findsTheOthersOfALine() {
    SynonymList list = list("ki, künstliche Intelligenz, AI");

    assertThat(list.alternatives("KI")).containsExactly("künstliche Intelligenz", "AI");
    assertThat(list.alternatives("ai")).containsExactly("ki", "künstliche Intelligenz");
  }

  @Test
  void goesOneWayBehindAnArrow() {
    SynonymList list = list("nlp => natural language processing, Sprachverarbeitung");

    assertThat(list.alternatives("NLP"))
        .containsExactly("natural language processing", "Sprachverarbeitung");
    assertThat(list.alternatives("Sprachverarbeitung")).isEmpty();
  }

  @Test
  void addsUpWhatSeveralLinesSay() {
    assertThat(list("efl, esl", "efl, English as a foreign language").alternatives("efl"))
        .containsExactly("esl", "English as a foreign language");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"künstliche intelligenz", "KUNSTLICHE  Intelligenz", "Künstliche-Intelligenz"})
  void readsCaseAccentsAndHyphensAlike(String written) {
    assertThat(list("ki, künstliche Intelligenz").alternatives(written)).containsExactly("ki");
  }

  @Test
  void keepsCommasThatAreEscaped() {
    assertThat(list("3\\,14, pi").alternatives("pi")).containsExactly("3,14");
  }

  @Test
  void skipsRemarksAndEmptyLines() {
    assertThat(list("# a, b", "", "   ").size()).isZero();
  }

  @Test
  void knowsNothingOfOtherWords() {
    assertThat(list("a, b").alternatives("c")).isEmpty();
    assertThat(SynonymList.EMPTY.alternatives("c")).isEmpty();
  }

  @Test
  void tellsHowLongAPhraseMayBe() {
    assertThat(list("oer, open educational resources", "a, b").longest()).isEqualTo(3);
    assertThat(SynonymList.EMPTY.longest()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"a => b => c, =>", "=> b, words", "a =>, words", "',', words"})
  void namesTheLineThatCannotBeMeant(String line, String what) {
    assertThatThrownBy(() -> list("x, y", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining(what);
  }

  @Test
  void refusesLinesThatAreFarTooLong() {
    assertThatThrownBy(() -> list("a, " + "x".repeat(101))).hasMessageContaining("100 characters");
    assertThatThrownBy(() -> list("a,".repeat(101))).hasMessageContaining("100 words");
  }

  private static SynonymList list(String... lines) {
    return SynonymList.of(List.of(lines));
  }
}
