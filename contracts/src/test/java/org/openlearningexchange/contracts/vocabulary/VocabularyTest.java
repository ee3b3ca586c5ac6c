package org.openlearningexchange.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;

class VocabularyTest {
  private static final Map<String, Vocabulary> ALL =
      Map.of(
          "isced-f-2013", Vocabulary.SUBJECTS,
          "isced-2011", Vocabulary.LEVELS,
          "hcrt", Vocabulary.TYPES,
          "lrmi-audience", Vocabulary.AUDIENCES,
          "accessibility", Vocabulary.ACCESSIBILITY);

  @ParameterizedTest
  @ValueSource(strings = {"isced-f-2013", "isced-2011", "hcrt", "lrmi-audience", "accessibility"})
  void labelsEveryConceptInElevenLanguages(String name) {
    assertThat(ALL.get(name).entries())
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(entry.prefLabel())
                    .as("%s", entry.id())
                    .containsKeys("en", "de", "fr", "es", "pt", "it", "zh", "ar", "ru", "ja", "hi")
                    .values()
                    .allSatisfy(label -> assertThat(label).isNotBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"isced-f-2013", "isced-2011", "hcrt", "lrmi-audience", "accessibility"})
  void givesEachConceptOneId(String name) throws IOException {
    List<String> ids = file(name).findValuesAsText("id");

    assertThat(ids).hasSize(ALL.get(name).entries().size()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"isced-f-2013", "isced-2011", "hcrt", "lrmi-audience", "accessibility"})
  void saysWhereTheConceptsComeFrom(String name) throws IOException {
    assertThat(file(name).path("origin").asText()).isNotBlank();
    assertThat(file(name).path("name").asText()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"isced-f-2013", "isced-2011", "hcrt", "lrmi-audience", "accessibility"})
  void namesOnlyBroaderConceptsThatExist(String name) {
    Vocabulary vocabulary = ALL.get(name);

    assertThat(vocabulary.entries())
        .filteredOn(entry -> entry.broader() != null)
        .allSatisfy(entry -> assertThat(vocabulary.find(entry.broader())).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"isced-f-2013", "isced-2011", "hcrt", "lrmi-audience", "accessibility"})
  void meansOneConceptByEachName(String name) {
    Vocabulary vocabulary = ALL.get(name);

    for (Vocabulary.Entry entry : vocabulary.entries()) {
      Set<String> names = new HashSet<>(entry.prefLabel().values());
      names.addAll(entry.altLabel());
      names.add(entry.notation() == null ? entry.id().toString() : entry.notation());

      assertThat(names)
          .allSatisfy(
              word ->
                  assertThat(vocabulary.recognise(word).map(Vocabulary.Entry::id))
                      .as("'%s' names %s", word, entry.id())
                      .hasValue(entry.id()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Informatik, https://w3id.org/kim/isced-2013/n061",
    "computer science, https://w3id.org/kim/isced-2013/n061",
    "06, https://w3id.org/kim/isced-2013/n061",
    "Mathématiques, https://w3id.org/kim/isced-2013/n0541",
    "http://data.europa.eu/esco/isced-f/0541, https://w3id.org/kim/isced-2013/n0541",
    "http://data.europa.eu/snb/isced-f/042, https://w3id.org/kim/isced-2013/n0421",
    "物理学, https://w3id.org/kim/isced-2013/n0533",
  })
  void recognisesSubjectsByTheNamesThatSourcesUse(String value, URI id) {
    assertThat(Vocabulary.SUBJECTS.recognise(value).map(Vocabulary.Entry::id)).hasValue(id);
  }

  @ParameterizedTest
  @CsvSource({
    "narrative text, text",
    "self assessment, assessment",
    "StillImage, image",
    "http://purl.org/coar/resource_type/c_ddb1, data",
    "Lecture, script",
    "https://purl.org/coar/resource_type/c_6501, text",
    "notated music, sheet_music",
    "ComputationalNotebook, application",
    "image en mouvement, video",
    "http://purl.org/dcx/lrmi-vocabs/learningResourceType/lessonPlan, lesson_plan",
  })
  void recognisesTypesOfOtherVocabularies(String value, String type) {
    assertThat(Vocabulary.TYPES.recognise(value).map(Vocabulary.Entry::notation)).hasValue(type);
  }

  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/kim/educationalLevel/level_06, https://w3id.org/isced/2011/level6",
    "Grade 7, https://w3id.org/isced/2011/level2",
    "high school, https://w3id.org/isced/2011/level3",
    "higher education, https://w3id.org/kim/educationalLevel/level_A",
  })
  void recognisesLevels(String value, URI id) {
    assertThat(Vocabulary.LEVELS.recognise(value).map(Vocabulary.Entry::id)).hasValue(id);
  }

  @ParameterizedTest
  @CsvSource({
    "captions, captions, https://schema.org/accessibilityFeature",
    "Audiodeskription, audioDescription, https://schema.org/accessibilityFeature",
    "auditory, auditory, https://schema.org/accessMode",
    "no flashing hazard, noFlashingHazard, https://schema.org/accessibilityHazard",
  })
  void recognisesTermsOfAccessibilityUnderTheirProperty(String value, String term, URI property) {
    assertThat(Vocabulary.ACCESSIBILITY.recognise(value))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.notation()).isEqualTo(term);
              assertThat(entry.broader()).isEqualTo(property);
            });
  }

  @Test
  void leavesAWordOfNoFieldUnmapped() {
    assertThat(Vocabulary.SUBJECTS.recognise("algebra for breakfast")).isEmpty();
  }

  private static JsonNode file(String name) throws IOException {
    try (InputStream in =
        VocabularyTest.class.getResourceAsStream("/vocabularies/" + name + ".json")) {
      return Json.MAPPER.readTree(in);
    }
  }
}
