package org.openlearningexchange.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.search.text.TextField.CREATOR;
import static org.openlearningexchange.search.text.TextField.SUBJECT;
import static org.openlearningexchange.search.text.TextField.TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.search.text.TextPart.AnyOf;
import org.openlearningexchange.search.text.TextPart.InField;
import org.openlearningexchange.search.text.TextPart.Phrase;
import org.openlearningexchange.search.text.TextPart.Word;

class SearchTextTest {

  @Test
  void tellsWordsPhrasesAndExclusionsApart() {
    SearchText text =
        SearchText.parse("algebra \"linear maps\" -matrix -\"number theory\" e-learning");

    assertThat(text.wanted())
        .containsExactly(new Word("algebra"), new Phrase("linear maps"), new Word("e-learning"));
    assertThat(text.excluded()).containsExactly(new Word("matrix"), new Phrase("number theory"));
  }

  @Test
  void bindsAlternativesCloserThanWordsSideBySide() {
    SearchText text = SearchText.parse("linear algebra OR \"number theory\" | title:rings basics");

    assertThat(text.wanted())
        .containsExactly(
            new Word("linear"),
            new AnyOf(
                List.of(
                    new Word("algebra"),
                    new Phrase("number theory"),
                    new InField(TITLE, new Word("rings")))),
            new Word("basics"));
    assertThat(text.words()).containsExactly("linear", "basics");
  }

  @Test
  void readsFieldsWithWordsAndPhrases() {
    SearchText text = SearchText.parse("Title:algebra creator:\"Ada Example\" -subject:physics");

    assertThat(text.wanted())
        .containsExactly(
            new InField(TITLE, new Word("algebra")),
            new InField(CREATOR, new Phrase("Ada Example")));
    assertThat(text.excluded()).containsExactly(new InField(SUBJECT, new Word("physics")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++",
        "C#",
        "a:b",
        "OR",
        "OR OR",
        "a OR",
        "OR a",
        "a OR OR b",
        "https://example.org/a",
        "title:",
        "title: algebra",
        "creator:\"\"",
        "colour:red",
        "AND",
        "a or b",
        "a|b",
        "x-y",
        "(a b)",
        "a*",
        "a~2",
        "a^3",
        "[1 TO 2]",
        "{\"a\":1}",
        "צה\"ל תנ\"ך"
      })
  void readsWhatIsNoSyntaxAsWords(String odd) {
    SearchText text = SearchText.parse(odd);

    assertThat(text.excluded()).isEmpty();
    assertThat(text.wanted()).isNotEmpty().allMatch(part -> !(part instanceof InField));
    assertThat(text.wanted()).noneMatch(AnyOf.class::isInstance);
  }

  @Test
  void takesAnAlternativeWithoutASecondSideForAWord() {
    assertThat(SearchText.parse("logic OR -gate").wanted())
        .containsExactly(new Word("logic"), new Word("OR"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\"",
        "\"\"",
        "-",
        "--",
        "+ | & ( )",
        "!?…",
        "-\"\"",
        "| |",
        "「」",
        "\u0000\t"
      })
  void findsNothingWantedInMarks(String marks) {
    assertThat(SearchText.parse(marks)).isEqualTo(new SearchText(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"linear algebra", "linear algebra\"", "„linear algebra", "linear「 algebra"})
  void takesAnUnclosedQuoteForWords(String unclosed) {
    assertThat(SearchText.parse(unclosed).wanted())
        .containsExactly(new Word("linear"), new Word("algebra"));
  }

  @Test
  void excludesWhatFollowsAMinusAndAnUnclosedQuote() {
    assertThat(SearchText.parse("-\"matrix").excluded()).containsExactly(new Word("matrix"));
  }

  @Test
  void readsTheQuotesOfOtherLanguages() {
    assertThat(SearchText.parse("„lineare Abbildung“ «carte linéaire» 「線形代数」 ”a\"").wanted())
        .containsExactly(
            new Phrase("lineare Abbildung"),
            new Phrase("carte linéaire"),
            new Phrase("線形代数"),
            new Phrase("a"));
  }

  @Test
  void boundsTheNumberOfParts() {
    assertThat(SearchText.parse("word ".repeat(1_000)).wanted()).hasSize(40);
    assertThat(SearchText.parse("a OR ".repeat(1_000)).literals()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void readsAnyCharactersWithoutAnError() {
    List<String> pieces =
        Arrays.asList(
            "\"", "-", "OR", "|", " ", "title:", "a", "„", "「", "」", ":", "\u2212", "😀", "\u202e");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }

      assertThat(SearchText.parse(text.toString()).literals()).hasSizeLessThanOrEqualTo(40);
    }
  }
}
