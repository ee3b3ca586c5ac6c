package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
  @Test
  void findsFieldsByTheNamesThatNobodyClaims() {
    assertThat(Subjects.of(null, "Mathematik; knots"))
        .extracting(subject -> subject.concept() != null, Subjects.Subject::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, "Mathematik"),
            org.assertj.core.groups.Tuple.tuple(false, "knots"));
  }

  @Test
  void findsFieldsByNotationInTheirOwnSchemeOnly() {
    assertThat(Subjects.of("ISCED-F 2013", "0541").get(0).concept()).isNotNull();
    assertThat(Subjects.of("ddc", "0541").get(0).concept()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lcsh", "ddc", "Fields of Science and Technology (FOS)", "gnd"})
  void takesNoNameOfAnotherSchemeForAField(String scheme) {
    assertThat(Subjects.of(scheme, "Mathematics").get(0).concept()).isNull();
  }

  @Test
  void takesTheSchemeOffTheTerm() {
    assertThat(Subjects.of(null, "FOS: Mathematics"))
        .containsExactly(new Subjects.Subject("Mathematics", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"510", "514.22", "QA76.9", "TD 4.210:75-8", "QA76.9 .A25"})
  void tellsNotationsFromWords(String notation) {
    assertThat(new Subjects.Subject(notation, null).isNotation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Knots", "21e siècle", "C++", "3D printing"})
  void tellsWordsFromNotations(String word) {
    assertThat(new Subjects.Subject(word, null).isNotation()).isFalse();
  }
}
