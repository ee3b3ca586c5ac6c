package org.openlearningexchange.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.search.text.SearchText;

class HighlighterTest {

  @ParameterizedTest
  @CsvSource({
    "algebra, Linear Algebra, Algebra",
    "equations, One equation, equation",
    "Gleichungen, Lineare Gleichung, Gleichung",
    "ECOLES, Les écoles, écoles",
    "strasse, Die Straße, Straße",
    "алгебры, Линейная алгебра, алгебра",
    "جامعة, تاريخ الجامعة, الجامعة",
    "线性代数, 入门：线性代数导论, 线性代数",
    "データ科学, データの科学, データ|科学",
    "คณิตศาสตร์, หนังสือคณิตศาสตร์, คณิตศาสตร์",
    "\"number theory\", A theory of numbers, theory|numbers",
    "title:rings, Rings and fields, Rings",
    "groups OR rings, Rings and groups, Rings|groups",
    "history of art, History of the art of art, History",
    "e-learning, E-Learning basics, Learning"
  })
  void marksTheWordsOfTheSearchInTheirForms(String search, String title, String marked) {
    assertThat(inTitle(search, title)).containsExactly(marked.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({
    "car, Card games",
    "photo, Photosynthesis",
    "-algebra, Algebra",
    "creator:Noether, Noether rings",
    "'', Algebra",
    "algebra, Geometry"
  })
  void marksNothingElse(String search, String title) {
    assertThat(marks(search, title, null)).isEmpty();
  }

  @Test
  void marksTheFieldThatWasNamedAlone() {
    Highlights marks = marks("title:rings sums", "Rings", "Rings and sums").orElseThrow();

    assertThat(marks.title()).containsExactly(new TextRange(0, 5));
    assertThat(marks.description()).containsExactly(new TextRange(10, 4));
  }

  @Test
  void countsInTheUnitsOfJavaScript() {
    assertThat(marks("algebra", "😀 algebra", null).orElseThrow().title())
        .containsExactly(new TextRange(3, 7));
  }

  @Test
  void neverMarksHalfACharacter() {
    String title = "𠀀𠀁𠀂";

    marks("𠀁𠀃", title, null)
        .ifPresent(
            marks ->
                assertThat(marks.title())
                    .allMatch(
                        range ->
                            !Character.isLowSurrogate(title.charAt(range.start()))
                                && !Character.isHighSurrogate(
                                    title.charAt(range.start() + range.length() - 1))));
  }

  @Test
  void boundsTheMarks() {
    assertThat(marks("ab", "ab ".repeat(500), null).orElseThrow().title()).hasSize(20);
  }

  private static List<String> inTitle(String search, String title) {
    return marks(search, title, null).orElseThrow().title().stream()
        .map(range -> title.substring(range.start(), range.start() + range.length()))
        .toList();
  }

  private static Optional<Highlights> marks(String search, String title, String description) {
    return new Highlighter(SearchText.parse(search)).marks(title, description);
  }
}
