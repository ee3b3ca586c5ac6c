package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.facet.Facet;

class ParameterReaderTest {

  @Test
  void wantsEverythingInEnglishByDefault() {
    SearchParameters parameters = read(Map.of());

    assertThat(parameters.words()).isEmpty();
    assertThat(parameters.size()).isEqualTo(20);
    assertThat(parameters.sort()).isEqualTo(SortOrder.RELEVANCE);
    assertThat(parameters.language()).isEqualTo(Locale.ENGLISH);
    assertThat(parameters.cursor()).isEmpty();
    assertThat(parameters.ranges()).isEmpty();
    assertThat(parameters.facets()).containsExactlyInAnyOrderElementsOf(Facet.USUAL);
  }

  @Test
  void takesRepeatedAndListedValuesAlike() {
    SearchParameters parameters =
        read(Map.of("language", List.of("de, en-GB", "fr"), "reuse", List.of("adapt,commercial")));

    assertThat(parameters.filter(Facet.LANGUAGE)).containsExactlyInAnyOrder("de", "en", "fr");
    assertThat(parameters.filter(Facet.REUSE)).containsExactlyInAnyOrder("adapt", "commercial");
  }

  @ParameterizedTest
  @CsvSource({
    "subject, 0541, https://w3id.org/kim/isced-2013/n0541",
    "subject, Mathematik, https://w3id.org/kim/isced-2013/n0541",
    "subject, https://w3id.org/kim/isced-2013/n0541, https://w3id.org/kim/isced-2013/n0541",
    "level, 6, https://w3id.org/isced/2011/level6",
    "type, course, https://w3id.org/kim/hcrt/course",
    "audience, student, http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/student",
    "inclusion, captions, captions",
    "credential, micro-credential, micro-credential",
    "creditSystem, ECTS, ECTS",
    "link, broken, broken",
    "education, https://example.org/kind/continuing, https://example.org/kind/continuing"
  })
  void readsEachFilterIntoTheValueOfTheIndex(String name, String given, String value) {
    assertThat(read(Map.of(name, List.of(given))).filter(Facet.find(name).orElseThrow()))
        .containsExactly(value);
  }

  @Test
  void treatsBlankValuesAsAbsent() {
    SearchParameters parameters =
        read(
            Map.of(
                "language",
                List.of(""),
                "sort",
                List.of(""),
                "size",
                List.of(""),
                "workload",
                List.of("")));

    assertThat(parameters.filters()).isEmpty();
    assertThat(parameters.ranges()).isEmpty();
  }

  @Test
  void countsOnlyTheFacetsThatAreNamed() {
    assertThat(read(Map.of("facets", List.of("duration,creditSystem"))).facets())
        .containsExactlyInAnyOrder(Facet.DURATION, Facet.CREDIT_SYSTEM);
    assertThat(read(Map.of("facets", List.of(""))).facets()).isEmpty();
  }

  @Test
  void refusesToCountMoreThanTwelveFacets() {
    List<String> all = java.util.Arrays.stream(Facet.values()).map(Facet::parameter).toList();

    assertThat(faults(Map.of("facets", all)))
        .containsExactly(Map.entry("facets", "names at most 12 facets"));
  }

  @Test
  void namesEachFaultAndWhatIsValidInItsPlace() {
    Map<String, List<String>> query = new HashMap<>();
    query.put("size", List.of("101"));
    query.put("sort", List.of("best"));
    query.put("colour", List.of("red"));
    query.put("provider", List.of("nobody"));
    query.put("inclusion", List.of("captions,loud"));
    query.put("facets", List.of("colour"));
    query.put("published", List.of("2024..2019"));
    query.put("credits", List.of("3..6"));
    query.put("q", List.of("a", "b"));

    Map<String, String> faults = faults(query);

    assertThat(faults).containsOnlyKeys(query.keySet());
    assertThat(faults.get("size")).contains("0 to 100");
    assertThat(faults.get("sort")).contains("relevance, newest, added, title", "'best'");
    assertThat(faults.get("inclusion")).contains("no-login", "'loud'").doesNotContain("'captions'");
    assertThat(faults.get("published")).contains("2019..2024");
    assertThat(faults.get("credits")).contains("creditSystem");
    assertThat(faults.get("colour")).contains("known are q, language");
  }

  @Test
  void repeatsNoMoreThanTheBeginningOfABadValue() {
    assertThat(faults(Map.of("sort", List.of("x".repeat(500)))).get("sort")).hasSizeLessThan(150);
  }

  @Test
  void hasTheSameFingerprintInAnyOrderOfValues() {
    assertThat(read(Map.of("language", List.of("de,en"))).fingerprint())
        .isEqualTo(read(Map.of("language", List.of("en", "de"))).fingerprint());
    assertThat(read(Map.of("language", List.of("de"))).fingerprint())
        .isNotEqualTo(read(Map.of("subject", List.of("0541"))).fingerprint());
    assertThat(read(Map.of("duration", List.of("..90"))).fingerprint())
        .isNotEqualTo(read(Map.of("duration", List.of("90.."))).fingerprint());
  }

  @Test
  void leavesParametersOfAnotherEndpointToIt() {
    SearchParameters parameters =
        new ParameterReader(Map.of("format", List.of("csv")), Optional.empty(), List.of("format"))
            .read();

    assertThat(parameters.words()).isEmpty();
  }

  @Test
  void wantsResultsOfALaterPage() {
    assertThat(faults(Map.of("cursor", List.of("next"), "size", List.of("0"))).get("size"))
        .contains("1 to 100");
  }

  private static SearchParameters read(Map<String, List<String>> query) {
    return new ParameterReader(query, Optional.empty()).read();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> faults(Map<String, List<String>> query) {
    Problem problem = catchThrowableOfType(Problem.class, () -> read(query));
    Map<String, Object> body = (Map<String, Object>) problem.response().getEntity();
    Map<String, String> faults = new HashMap<>();
    ((List<Problem.FieldError>) body.get("errors"))
        .forEach(fault -> faults.merge(fault.field(), fault.detail(), (a, b) -> a + "; " + b));
    return faults;
  }
}
