package org.openlearningexchange.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.kit.problem.Problem;

class ExportRequestTest {

  @Test
  void givesAllRowsOfAFileInTheOrderOfTheSearch() {
    ExportRequest request =
        ExportRequest.read(Map.of("format", List.of("csv"), "q", List.of("algebra")));

    assertThat(request.rows()).isEqualTo(10_000);
    assertThat(request.search()).containsOnlyKeys("q");
  }

  @Test
  void followsASearchByItsFiftyNewestUnlessToldOtherwise() {
    ExportRequest usual = ExportRequest.read(Map.of("format", List.of("atom")));
    ExportRequest told =
        ExportRequest.read(
            Map.of("format", List.of("rss"), "size", List.of("7"), "sort", List.of("relevance")));

    assertThat(usual.rows()).isEqualTo(50);
    assertThat(usual.search()).containsEntry("sort", List.of("added"));
    assertThat(told.rows()).isEqualTo(7);
    assertThat(told.search()).containsEntry("sort", List.of("relevance"));
  }

  @Test
  void hasOneAddressForOneFeedInWhateverOrderItsParametersCame() {
    Map<String, List<String>> one = new LinkedHashMap<>();
    one.put("q", List.of("a&b"));
    one.put("format", List.of("atom"));
    one.put("language", List.of("de", "en"));
    Map<String, List<String>> other = new LinkedHashMap<>();
    other.put("language", List.of("de", "en"));
    other.put("format", List.of("atom"));
    other.put("q", List.of("a&b"));

    assertThat(ExportRequest.read(one).exportQuery())
        .isEqualTo(ExportRequest.read(other).exportQuery())
        .isEqualTo("format=atom&language=de&language=en&q=a%26b&sort=added");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10001", "-1", "many", "999999999999"})
  void namesEachParameterThatIsAtFault(String size) {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                ExportRequest.read(
                    Map.of(
                        "format", List.of("pdf"), "size", List.of(size), "cursor", List.of("x"))));

    assertThat(problem.response().getEntity().toString()).contains("format", "size", "cursor");
  }
}
