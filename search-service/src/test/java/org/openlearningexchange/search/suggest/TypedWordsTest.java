package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedWordsTest {

  @ParameterizedTest
  @CsvSource({
    "lin, Linear algebra, BEGINS",
    "linear al, Linear algebra, BEGINS",
    "alg, Linear algebra, WORDS",
    "alg lin, Linear algebra, WORDS",
    "gebra, Linear algebra, NONE",
    "ecole, École ouverte, BEGINS",
    "STRASSE, Die Straße, WORDS",
    "кино, История кино, WORDS",
    "ежик, Ёжики, BEGINS",
    "λογος, Ο λόγος, WORDS",
    "代数, 线性代数, WORDS",
    "线, 线性代数, BEGINS",
    "まなび, 学びのまなび, WORDS",
    "ㅅ, 수학, BEGINS",
    "수하, 수학, BEGINS",
    "رياض, الرياضيات, WORDS",
    "الریاضيات, الرياضيات, NEAR",
    "مدرسة, المُدرِّسة, WORDS",
    "गणि, गणित का परिचय, BEGINS",
    "परि, गणित का परिचय, WORDS",
    "คณิต, พื้นฐานคณิตศาสตร์, WORDS"
  })
  void fitBeginningsOfWordsInAnyScript(String typed, String text, Fit fit) {
    assertThat(TypedWords.of(typed).fit(FoldedWords.of(text))).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource({
    "algabr, Linear algebra, NEAR",
    "aglebra, Linear algebra, NEAR",
    "lineer algbra, Linear algebra, NEAR",
    "fotosyntesis, Photosynthesis, NONE",
    "photosintesis, Photosynthesis, NEAR",
    "Wahrscheinlchkeitsrechnung, Wahrscheinlichkeitsrechnung, NEAR",
    "kat, Cats, NONE",
    "alx, Algebra, NONE",
    "blgebra, Algebra, NONE"
  })
  void allowASlipInLongerWordsButNotInTheFirstLetter(String typed, String text, Fit fit) {
    assertThat(TypedWords.of(typed).fit(FoldedWords.of(text))).isEqualTo(fit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "\"", "…!", "😀"})
  void areEmptyWithoutALetterOrDigit(String typed) {
    assertThat(TypedWords.of(typed).isEmpty()).isTrue();
    assertThat(TypedWords.of(typed).fit(FoldedWords.of("Anything"))).isEqualTo(Fit.NONE);
  }

  @ParameterizedTest
  @CsvSource({"alg, false", "algebra, true", "代数学入門, false", "a b c, false"})
  void tellWhetherASlipIsThinkable(String typed, boolean thinkable) {
    assertThat(TypedWords.of(typed).mayHoldSlips()).isEqualTo(thinkable);
  }
}
