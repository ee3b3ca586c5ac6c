package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.LicenceStatement;

/** Texts as long as any that are read, made to keep the reader busy. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by-nc-",
        "bybybyby",
        "cc by | ",
        "{{cc-by|",
        "<a ",
        "</",
        "&#",
        "&amp;",
        "http://",
        "(",
        ")",
        "www.",
        "web.archive.org/web/1/http://",
        "creativecommons.org/",
        "署名",
        "1.0 ",
        "e.g. ",
        "attribution licence ",
        "attribution - ",
        "creative commons ",
        "unless a ",
        "gfdl ",
        "'",
        "ﷺ"
      })
  void readsToTheEndOfWhatIsRepeated(String unit) {
    assertThat(recognised(repeated(unit)).permits()).hasSizeLessThan(4);
  }

  @ParameterizedTest
  @MethodSource("words")
  void readsToTheEndOfItsOwnWordsRepeated(String word) {
    assertThat(recognised(repeated(word + " ")).permits()).hasSizeLessThan(4);
  }

  static Stream<String> words() {
    return LexiconTest.expressions()
        .map(FoldedText::foldedExpression)
        .map(expression -> Openings.of(expression).get(0).text())
        .distinct();
  }

  private static String repeated(String unit) {
    return unit.repeat(StatementReader.LONGEST / unit.length());
  }

  private static RecognisedRights recognised(String text) {
    return Recognition.of(List.of(new LicenceStatement(text, "dc:rights", null)));
  }
}
