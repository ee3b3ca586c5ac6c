package org.openlearningexchange.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.search.suggest.SuggestAnswer.Person;
import org.openlearningexchange.search.suggest.SuggestAnswer.Subject;
import org.openlearningexchange.search.suggest.SuggestAnswer.Title;

class SuggestAnswerTest {
  private static final SuggestAnswer EXACT =
      new SuggestAnswer(
          List.of(title("Mathematics")),
          List.of(new Subject(URI.create("https://example.org/0541"), "Mathematics", "0541")),
          List.of(new Person("Ada Example", null)));

  @Test
  void namesEachTextOnceForAddressBars() {
    assertThat(EXACT.openSearch("a")).containsExactly("a", List.of("Mathematics", "Ada Example"));
  }

  @Test
  void isCompletedByWhatItDoesNotHaveYet() {
    SuggestAnswer near =
        new SuggestAnswer(
            List.of(title("mathematics"), title("Mathilda"), title("Matheuristics")),
            List.of(),
            List.of());

    SuggestAnswer both = EXACT.completedBy(near, 2);

    assertThat(both.titles()).extracting(Title::text).containsExactly("Mathematics", "Mathilda");
    assertThat(both.subjects()).isEqualTo(EXACT.subjects());
    assertThat(both.people()).isEqualTo(EXACT.people());
  }

  private static Title title(String text) {
    return new Title(UUID.fromString("0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11"), text, "en");
  }
}
