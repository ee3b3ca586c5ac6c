package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlearningexchange.rights.licence.OtherLicences;

class LexiconTest {
  private static final String EVERYTHING = everything();

  @Test
  void findsWholeWordsOnly() {
    Lexicon<String> lexicon = Lexicon.<String>empty().add("no", List.of("no", "none"));

    assertThat(found(lexicon, "no, known, none no1 no")).containsExactly("0-2", "11-15", "20-22");
  }

  @Test
  void findsWordsOfUnspacedScriptsInsideOthers() {
    Lexicon<String> lexicon = Lexicon.<String>empty().add("not", List.of(), List.of("未"));

    assertThat(found(lexicon, "本作品未采用")).containsExactly("3-4");
  }

  @Test
  void takesTheAlternativeThatComesFirst() {
    Lexicon<String> lexicon =
        Lexicon.<String>empty().add("use", List.of("private use(?: only)?", "private"));

    assertThat(found(lexicon, "private use only. private")).containsExactly("0-16", "18-25");
  }

  @Test
  void readsAStretchAsIfItWereTheWholeText() {
    Lexicon<String> lexicon = Lexicon.<String>empty().add("not", List.of("not", "except[\\p{L}]*"));

    List<Lexicon.Found<String>> found = lexicon.in("knot exceptions", 1, 11);

    assertThat(found).extracting(Lexicon.Found::start).containsExactly(1, 5);
    assertThat(found).extracting(Lexicon.Found::end).containsExactly(4, 11);
  }

  @Test
  void findsWordsWhateverTheirAccents() {
    Lexicon<String> lexicon = Lexicon.<String>empty().add("for", List.of("für (?:die )?ändern"));

    assertThat(found(lexicon, FoldedText.fold("Für die Ändern"))).containsExactly("0-14");
  }

  @Test
  void refusesAnExpressionThatMayBeginWithAnything() {
    Lexicon<String> lexicon = Lexicon.empty();

    assertThatThrownBy(() -> lexicon.add("any", List.of("[\\p{L}]+ free")))
        .hasMessageContaining("[\\p{L}]+ free");
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void findsWhatTheExpressionAloneFinds(String expression) {
    String folded = FoldedText.foldedExpression(expression);
    Pattern alone = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + folded + ")(?![\\p{L}\\p{N}])");
    Lexicon<String> lexicon = Lexicon.<String>empty().add("it", List.of(expression));
    List<String> expected = new ArrayList<>();
    Matcher matcher = alone.matcher(EVERYTHING);
    while (matcher.find()) {
      expected.add(matcher.start() + "-" + matcher.end());
    }

    assertThat(found(lexicon, EVERYTHING)).isEqualTo(expected);
  }

  static Stream<String> expressions() {
    Stream<String> wordings =
        Stream.of("phrases.json", "guards.json", "terms.json")
            .flatMap(file -> Wording.read(file).stream())
            .flatMap(wording -> wording.expressions().stream());
    Stream<String> names = OtherLicences.all().stream().flatMap(entry -> entry.names().stream());
    return Stream.concat(wordings, names);
  }

  /** Everything that any of them begins with, with a little in between. */
  private static String everything() {
    StringBuilder text = new StringBuilder();
    expressions()
        .flatMap(expression -> Openings.of(FoldedText.foldedExpression(expression)).stream())
        .limit(3_000)
        .forEach(
            opening -> text.append(opening.text()).append(text.length() % 3 == 0 ? ", " : " "));
    return text.toString();
  }

  private static List<String> found(Lexicon<String> lexicon, String text) {
    return lexicon.in(text).stream().map(one -> one.start() + "-" + one.end()).toList();
  }
}
