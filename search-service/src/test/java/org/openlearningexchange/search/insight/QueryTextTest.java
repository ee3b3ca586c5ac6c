package org.openlearningexchange.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  @Test
  void isTheSameForTheSameWords() {
    assertThat(QueryText.of("  Linear\u3000 ALGEBRA ")).contains(new QueryText("linear algebra"));
    assertThat(QueryText.of("Ａｌｇｅｂｒａ")).contains(new QueryText("algebra"));
    assertThat(QueryText.of("量子 织网")).contains(new QueryText("量子 织网"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "ada (at) ＠example",
        "https://example.org/me",
        "www.example.org",
        "example.org/ada",
        "+49 30 1234567",
        "030/123 45 67",
        "4111-1111-1111-1111",
        "call ٠١٢٣٤٥٦٧"
      })
  void isNothingWhereItLooksLikeSomebodys(String words) {
    assertThat(QueryText.of(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"world war 1939", "isced 0541", "c++", "u.s. history 1865", "3d printing"})
  void keepsYearsCodesAndTheLike(String words) {
    assertThat(QueryText.of(words)).contains(new QueryText(words));
  }

  @Test
  void leavesOutTheWordsOfWhatNobodyElseAsks() {
    assertThat(QueryText.of("a".repeat(81))).contains(new QueryText(""));
    assertThat(QueryText.of("")).contains(new QueryText(""));
    assertThat(QueryText.of("…!")).contains(new QueryText(""));
  }
}
