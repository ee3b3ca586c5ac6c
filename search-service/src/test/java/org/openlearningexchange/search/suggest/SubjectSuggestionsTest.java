package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.suggest.SuggestAnswer.Subject;

class SubjectSuggestionsTest {
  private static final String MATHEMATICS = "https://w3id.org/kim/isced-2013/n0541";

  private final SubjectSuggestions subjects = new SubjectSuggestions(Vocabulary.SUBJECTS);

  @ParameterizedTest
  @CsvSource({
    "mathem, en, Mathematics",
    "Mathem, de, Mathematik",
    "mathem, fr, Mathématiques",
    "数学, en, Mathematics",
    "matemát, de, Mathematik",
    "математ, en, Mathematics",
    "رياضيات, en, Mathematics",
    "mathmat, en, Mathematics"
  })
  void findANameInAnyLanguageAndLabelItInTheCallers(String typed, String caller, String label) {
    assertThat(suggest(typed, caller, 5))
        .anySatisfy(
            subject -> {
              assertThat(subject.id()).hasToString(MATHEMATICS);
              assertThat(subject.label()).isEqualTo(label);
              assertThat(subject.notation()).isEqualTo("0541");
            });
  }

  @Test
  void findACode() {
    assertThat(suggest("0541", "en", 5)).extracting(Subject::label).containsExactly("Mathematics");
  }

  @Test
  void nameEachFieldOnceAndNoMoreThanAskedFor() {
    List<Subject> all = suggest("e", "en", 20);

    assertThat(all).hasSize(20).extracting(Subject::id).doesNotHaveDuplicates();
    assertThat(suggest("e", "en", 3)).isEqualTo(all.subList(0, 3));
  }

  @Test
  void putTheCallersLanguageFirst() {
    assertThat(suggest("bio", "en", 1)).extracting(Subject::label).containsExactly("Biology");
  }

  @Test
  void leaveOutWhatNearlyFitsWhereSomethingFits() {
    assertThat(suggest("physics", "en", 20)).extracting(Subject::label).containsExactly("Physics");
  }

  @Test
  void areNoneForWordsOfNoField() {
    assertThat(suggest("zzzzzz", "en", 5)).isEmpty();
  }

  private List<Subject> suggest(String typed, String caller, int size) {
    return subjects.suggest(
        new SuggestParameters(typed, Locale.forLanguageTag(caller), Set.of(), size));
  }
}
