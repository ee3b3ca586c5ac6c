package org.openlearningexchange.catalog.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.kit.problem.Problem;

class MemberDraftTest {
  @Test
  void needsNoHomepage() {
    assertThat(new MemberDraft(Map.of("en", "University"), null, "DE").check().homepage()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "pt-BR", "und", "gsw", "sr-Latn-RS"})
  void acceptsNamesInLanguagesThatExist(String tag) {
    assertThat(new MemberDraft(Map.of(tag, "University"), null, "DE").check().name())
        .containsKey(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "english", "xx", "e", "en_US", "en--x"})
  void refusesNamesInLanguagesThatDoNot(String tag) {
    MemberDraft draft = new MemberDraft(Map.of(tag, "University"), null, "DE");

    assertThatThrownBy(draft::check).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "DEU", "XX", "UK"})
  void refusesWhatIsNoCountry(String country) {
    MemberDraft draft = new MemberDraft(Map.of("en", "University"), null, country);

    assertThatThrownBy(draft::check).isInstanceOf(Problem.class);
  }

  @Test
  void refusesAHomepageThatIsNoWebAddress() {
    MemberDraft draft = new MemberDraft(Map.of("en", "University"), "javascript:alert(1)", "DE");

    assertThatThrownBy(draft::check).isInstanceOf(Problem.class);
  }
}
