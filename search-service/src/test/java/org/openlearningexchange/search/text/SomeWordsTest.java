package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SomeWordsTest {

  @Test
  void wantsOneOfTheWords() {
    String some = SomeWords.of("soin des  plaies").orElseThrow();

    assertThat(SearchText.parse(some).wanted())
        .containsExactly(
            new TextPart.AnyOf(
                List.of(
                    new TextPart.Word("soin"),
                    new TextPart.Word("des"),
                    new TextPart.Word("plaies"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "algebra",
        "\"linear algebra\" video",
        "algebra -matrix course",
        "title:cell biology course",
        "soil OR compost garden"
      })
  void leavesWhoeverSaidMoreThanWordsWithWhatTheySaid(String typed) {
    assertThat(SomeWords.of(typed)).isEmpty();
  }
}
