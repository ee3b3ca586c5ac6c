package org.openlearningexchange.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacetQuestionTest {
  private static final JsonMapper WITH_EMPTY = JsonMapper.builder().build();
  private static final Condition GERMAN = condition(Facet.LANGUAGE, "language", "de");
  private static final Condition COURSES = condition(Facet.TYPE, "type", "course");
  private static final Condition FREE = condition(Facet.INCLUSION, "inclusion", "free");
  private static final Condition RECENT =
      new Condition(null, Map.of("range", Map.of("published", Map.of("gte", "20240000"))));

  @Test
  void countsPlainlyWhereNothingIsIgnored() throws JsonProcessingException {
    FacetQuestion question =
        new FacetQuestion(Set.of(Facet.LANGUAGE, Facet.INCLUSION), List.of(COURSES, FREE, RECENT));

    assertThat(question.beforeCounting())
        .containsExactly(COURSES.clause(), FREE.clause(), RECENT.clause());
    assertThat(question.afterCounting()).isEmpty();
    assertThat(json(question))
        .isEqualTo(
            WITH_EMPTY.readTree(
                """
                {"language":{"terms":{"field":"language","size":150}},
                 "inclusion":{"terms":{"field":"inclusion","size":150}}}
                """));
  }

  @Test
  void countsAFacetWithoutItsOwnFilterAndTheOthersWithIt() throws JsonProcessingException {
    FacetQuestion question =
        new FacetQuestion(Set.of(Facet.LANGUAGE, Facet.SUBJECT), List.of(GERMAN, COURSES));

    assertThat(question.beforeCounting()).containsExactly(COURSES.clause());
    assertThat(question.afterCounting()).containsExactly(GERMAN.clause());
    assertThat(json(question))
        .isEqualTo(
            WITH_EMPTY.readTree(
                """
                {"language":{"terms":{"field":"language","size":150}},
                 "narrowed":{"filter":{"terms":{"language":["de"]}},
                   "aggs":{"subject":{"terms":{"field":"subject","size":150}}}}}
                """));
  }

  @Test
  void countsEachOfTwoFilteredFacetsWithinTheOthersFilter() throws JsonProcessingException {
    FacetQuestion question =
        new FacetQuestion(Set.of(Facet.LANGUAGE, Facet.TYPE), List.of(GERMAN, COURSES));

    assertThat(json(question))
        .isEqualTo(
            WITH_EMPTY.readTree(
                """
                {"language":{"filter":{"terms":{"type":["course"]}},
                   "aggs":{"values":{"terms":{"field":"language","size":150}}}},
                 "type":{"filter":{"terms":{"language":["de"]}},
                   "aggs":{"values":{"terms":{"field":"type","size":150}}}}}
                """));
  }

  @Test
  void countsWholeMinutes() {
    JsonNode ranges =
        json(new FacetQuestion(Set.of(Facet.DURATION), List.of()))
            .path("duration")
            .path("range")
            .path("ranges");

    assertThat(ranges.toString())
        .startsWith("[{\"key\":\"..15\",\"to\":16},{")
        .endsWith("{\"key\":\"301..\",\"from\":301}]");
  }

  @Test
  void asksForNoCountsThatNobodyWants() {
    assertThat(new FacetQuestion(Set.of(), List.of(GERMAN)).counts()).isEmpty();
  }

  private static JsonNode json(FacetQuestion question) {
    return WITH_EMPTY.valueToTree(question.counts());
  }

  private static Condition condition(Facet facet, String field, String value) {
    return new Condition(facet, Map.of("terms", Map.of(field, List.of(value))));
  }
}
