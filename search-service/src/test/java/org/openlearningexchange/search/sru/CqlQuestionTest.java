package org.openlearningexchange.search.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextField;
import org.openlearningexchange.search.text.TextPart;
import org.openlearningexchange.search.text.TextQuery;

class CqlQuestionTest {
  private static final JsonMapper KEEPING_WHAT_IS_EMPTY =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @Test
  void meetsWordsAsEveryOtherSearchDoes() {
    assertThat(question("algebra")).isEqualTo(TextQuery.must(SearchText.parse("algebra")).get(0));
    assertThat(question("\"linear algebra\""))
        .isEqualTo(TextQuery.must(SearchText.parse("\"linear algebra\"")).get(0));
    assertThat(question("dc.title = algebra"))
        .isEqualTo(TextQuery.must(SearchText.parse("title:algebra")).get(0));
  }

  @Test
  void wantsEachWordOfAllAndOneOfAny() {
    JsonNode all = tree(question("dc.title all \"a b c d e\""));
    JsonNode any = tree(question("dc.title any \"a b c d e\""));

    assertThat(all.path("bool").path("must")).hasSize(5);
    assertThat(any.path("bool").path("should")).hasSize(5);
  }

  @Test
  void looksForSubjectsAmongSubjectsAndKeywords() {
    TextPart.Word word = new TextPart.Word("algebra");

    assertThat(question("dc.subject = algebra"))
        .isEqualTo(
            TextQuery.must(
                    new SearchText(
                        List.of(
                            new TextPart.AnyOf(
                                List.of(
                                    new TextPart.InField(TextField.SUBJECT, word),
                                    new TextPart.InField(TextField.KEYWORD, word)))),
                        List.of()))
                .get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dc.language = de | {\"terms\":{\"language\":[\"de\"]}}",
        "dc.language any \"ger fre en-GB\" | {\"terms\":{\"language\":[\"de\",\"fr\",\"en\"]}}",
        "dc.type = course | {\"terms\":{\"type\":[\"https://w3id.org/kim/hcrt/course\"]}}",
        "dc.type = teapot | {\"match_none\":{}}",
        "dc.rights = CC-BY-4.0 | {\"terms\":{\"licence.expression\":[\"CC-BY-4.0\"]}}",
        "rec.identifier = \"urn:uuid:4737CA62-188a\" | {\"terms\":{\"id\":[\"4737ca62-188a\"]}}",
        "cql.allRecords = 1 | {\"match_all\":{}}",
        "dc.date = 2024 | {\"range\":{\"published\":{\"gte\":20240000,\"lte\":20249999}}}",
        "dc.date = 2024-03 | {\"range\":{\"published\":{\"gte\":20240300,\"lte\":20240399}}}",
        "dc.date > 2024 | {\"range\":{\"published\":{\"gt\":20249999}}}",
        "dc.date < 2024 | {\"range\":{\"published\":{\"gt\":0,\"lt\":20240000}}}",
        "dc.date within \"2019 2020-05-07\" |"
            + " {\"range\":{\"published\":{\"gte\":20190000,\"lte\":20200507}}}",
      })
  void comparesValues(String query, String expected) {
    assertThat(tree(question(query)).toString()).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alg* | 28",
        "alg?bra | 28",
        "^algebra | 31",
        "dc.title = \"\" | 27",
        "dc.colour = red | 16",
        "bath.title = a | 15",
        "dc.title < a | 22",
        "dc.title <> a | 19",
        "dc.title encloses a | 19",
        "dc.language all de | 22",
        "dc.title =/fuzzy a | 20",
        "dc.date = yesterday | 36",
        "dc.date within 2020 | 36",
      })
  void refusesWhatItCannotSearchBy(String query, int expected) {
    assertThat(fault(query).uri()).endsWith("/" + expected);
  }

  @Test
  void takesEscapedMasksAsTheyStand() {
    assertThat(question("alg\\*")).isEqualTo(TextQuery.must(SearchText.parse("alg*")).get(0));
  }

  @Test
  void joinsARowOfOneOperatorOnOneLevel() {
    JsonNode alternatives =
        tree(question("a" + " or b".repeat(38) + " and c")).at("/bool/must/0/bool/should");

    assertThat(alternatives).hasSize(39);
    assertThat(tree(question("a not b not c")).at("/bool/must_not")).hasSize(2);
  }

  @Test
  void boundsTermsAndWords() {
    assertThat(fault("a".repeat(301))).isEqualTo(SruFault.TERM_TOO_LONG);
    assertThat(fault("\"" + "a ".repeat(41) + "\"")).isEqualTo(SruFault.TERM_TOO_LONG);
  }

  @Test
  void sortsByTitleAndDateAlone() {
    assertThat(
            tree(CqlSort.of(CqlParser.parse("a sortBy dc.date/sort.descending").sort())).toString())
        .isEqualTo(
            "[{\"published\":{\"missing\":\"_last\",\"order\":\"desc\"}},{\"id\":{\"order\":\"asc\"}}]");
    assertThat(
            catchThrowableOfType(
                    SruDiagnostic.class,
                    () -> CqlSort.of(CqlParser.parse("a sortBy dc.creator").sort()))
                .fault())
        .isEqualTo(SruFault.SORT_PATH);
  }

  private static SruFault fault(String query) {
    return catchThrowableOfType(SruDiagnostic.class, () -> question(query)).fault();
  }

  private static Map<String, Object> question(String query) {
    return CqlQuestion.of(CqlParser.parse(query).root());
  }

  private static JsonNode tree(Object value) {
    return KEEPING_WHAT_IS_EMPTY.valueToTree(value);
  }
}
