package org.openlearningexchange.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.provider.Provider;

class FacetReaderTest {
  private static final String MATHEMATICS = "https://w3id.org/kim/isced-2013/n0541";
  private static final UUID MEMBER = UUID.fromString("7d0c1c0e-58a4-4a53-8f43-3c0c7a2f1a01");
  private static final UUID UNKNOWN = UUID.fromString("00000000-0000-0000-0000-000000000000");

  @Test
  void labelsValuesInTheCallersLanguage() {
    Map<String, List<FacetValue>> facets =
        read(
            EnumSet.of(Facet.LANGUAGE, Facet.INCLUSION),
            """
            {"language":{"buckets":[{"key":"de","doc_count":3}]},
             "inclusion":{"buckets":[{"key":"no-login","doc_count":2}]}}
            """);

    assertThat(facets.get("language")).containsExactly(FacetValue.of("de", "allemand", 3));
    assertThat(facets.get("inclusion"))
        .containsExactly(FacetValue.of("no-login", "Sans compte", 2));
  }

  @Test
  void findsCountsWithinTheFiltersThatTheyNeeded() {
    Map<String, List<FacetValue>> facets =
        read(
            EnumSet.of(Facet.LANGUAGE, Facet.LICENCE),
            """
            {"language":{"doc_count":5,"values":{"buckets":[{"key":"de","doc_count":3}]}},
             "narrowed":{"doc_count":4,"licence":{"buckets":[
               {"key":"CC-BY-4.0","doc_count":4,"label":{"buckets":[{"key":"CC BY 4.0","doc_count":4}]}}]}}}
            """);

    assertThat(facets.get("language")).extracting(FacetValue::count).containsExactly(3L);
    assertThat(facets.get("licence")).containsExactly(FacetValue.of("CC-BY-4.0", "CC BY 4.0", 4));
  }

  @Test
  void namesTheSubjectAboveEachSubject() {
    FacetValue value =
        read(
                Set.of(Facet.SUBJECT),
                "{\"subject\":{\"buckets\":[{\"key\":\"%s\",\"doc_count\":1}]}}"
                    .formatted(MATHEMATICS))
            .get("subject")
            .get(0);

    assertThat(value.label()).isEqualTo("Mathématiques");
    assertThat(value.broader()).isEqualTo(URI.create("https://w3id.org/kim/isced-2013/n054"));
  }

  @Test
  void countsResourcesRatherThanTheirCredits() {
    assertThat(
            read(
                    Set.of(Facet.CREDIT_SYSTEM),
                    """
                    {"creditSystem":{"doc_count":9,"values":{"buckets":[
                      {"key":"ECTS","doc_count":9,"resources":{"doc_count":4}}]}}}
                    """)
                .get("creditSystem"))
        .containsExactly(FacetValue.of("ECTS", "ECTS", 4));
  }

  @Test
  void leavesOutDurationsThatNothingHas() {
    assertThat(
            read(
                    Set.of(Facet.DURATION),
                    """
                    {"duration":{"buckets":[{"key":"..15","to":16,"doc_count":0},{"key":"16..45","doc_count":2}]}}
                    """)
                .get("duration"))
        .containsExactly(FacetValue.of("16..45", "De 16 à 45 minutes", 2));
  }

  @Test
  void addsUpTheRepositoriesOfAMemberAndLeavesOutUnknownOnes() {
    assertThat(
            read(
                    Set.of(Facet.PROVIDER),
                    """
                    {"provider":{"buckets":[
                      {"key":"11111111-1111-1111-1111-111111111111","doc_count":2},
                      {"key":"22222222-2222-2222-2222-222222222222","doc_count":1},
                      {"key":"00000000-0000-0000-0000-000000000000","doc_count":7}]}}
                    """)
                .get("provider"))
        .containsExactly(FacetValue.of(MEMBER.toString(), "University of Example", 3));
  }

  private static Map<String, List<FacetValue>> read(Set<Facet> wanted, String counts) {
    FacetReader reader =
        new FacetReader(
            repository ->
                repository.equals(UNKNOWN)
                    ? Optional.empty()
                    : Optional.of(new Provider(MEMBER, "University of Example", repository)),
            Locale.FRENCH);
    try {
      return reader.facets(wanted, Json.MAPPER.readTree(counts));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
