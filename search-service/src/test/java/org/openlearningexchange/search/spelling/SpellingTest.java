package org.openlearningexchange.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;

class SpellingTest {

  @Test
  void replacesUnknownWordsAndLeavesTheSyntaxAlone() {
    Spelling spelling = new Spelling("\"linaer algebra\" -matrix title:basics");

    assertThat(spelling.correction(answer(0, 1, 7, "linaer", 0, 6, "linear", 40)))
        .contains("\"linear algebra\" -matrix title:basics");
  }

  @Test
  void asksForNearWordsOfWhatIsWantedAlone() {
    Map<String, Object> question = new Spelling("title:linaer -matrics of algebra").question();

    assertThat(((Map<?, ?>) question.get("suggest")).get("text")).isEqualTo("linaer algebra");
    assertThat(((Map<?, ?>) question.get("aggs")).keySet()).hasToString("[at6, at25]");
  }

  @Test
  void keepsAWordThatTheIndexKnowsInSomeForm() {
    assertThat(new Spelling("linaer").correction(answer(3, 0, 0, "linaer", 0, 6, "linear", 40)))
        .isEmpty();
  }

  @Test
  void replacesARareWordByAFarMoreCommonOne() {
    assertThat(new Spelling("linaer").correction(answer(2, 0, 0, "linaer", 0, 6, "linear", 40)))
        .contains("linear");
  }

  @Test
  void replacesNoPartOfAWord() {
    assertThat(new Spelling("abcdefgh").correction(answer(0, 0, 0, "abcd", 0, 4, "abce", 40)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a of the", "-matrix", "12345", "!!!", "title:abc"})
  void findsNoWordsInWhatCannotBeMisspelt(String typed) {
    assertThat(new Spelling(typed).hasWords()).isFalse();
  }

  private static JsonNode answer(
      int known, int at, int next, String word, int offset, int length, String near, int freq) {
    try {
      return Json.MAPPER.readTree(
          """
          {"aggregations":{"at%d":{"doc_count":%d},"at%d":{"doc_count":9}},
           "suggest":{"title.all":[{"text":"%s","offset":%d,"length":%d,
             "options":[{"text":"%s","score":0.8,"freq":%d},{"text":"lunar","score":0.5,"freq":9}]}]}}
          """
              .formatted(at, known, next == 0 ? 99 : next + 1, word, offset, length, near, freq));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
