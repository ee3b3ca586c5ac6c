package org.openlearningexchange.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.Fixtures;

/** The index refuses fields that it does not know, so documents are held against its file. */
class MappingTest {

  @Test
  void holdsEveryFieldOfADocument() throws IOException {
    assertThat(names(mapping().path("properties"))).containsAll(names(fullDocument()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "description", "keywords", "concepts"})
  void holdsEachAnalysedLanguageAndOneFieldOfAll(String group) throws IOException {
    List<String> fields = names(mapping().path("properties").path(group).path("properties"));

    assertThat(fields).hasSize(AnalysedText.LANGUAGES.size() + 1).contains(AnalysedText.ALL);
    assertThat(fields).containsAll(AnalysedText.LANGUAGES);
  }

  @Test
  void keepsOnceWhatIsThereForFindingOnly() throws IOException {
    List<String> shown = new ArrayList<>(names(fullDocument()));
    mapping().path("_source").path("excludes").forEach(name -> shown.remove(name.asText()));

    assertThat(shown)
        .containsExactlyInAnyOrder(
            "id",
            "revision",
            "recordVersion",
            "repositoryId",
            "state",
            "contentHash",
            "resource",
            "rights",
            "provenance");
  }

  private static JsonNode fullDocument() {
    LearningResource resource =
        Fixtures.titled("ja", "教科書")
            .description(Map.of("ko", "교과서"))
            .keywords(Map.of("fa", List.of("کتاب")))
            .about(List.of(Vocabulary.SUBJECTS.recognise("0541").orElseThrow().concept(null)))
            .learningResourceType(List.of(known(Vocabulary.TYPES)))
            .educationalLevel(List.of(known(Vocabulary.LEVELS)))
            .audience(List.of(known(Vocabulary.AUDIENCES)))
            .kindOfEducation(List.of(known(Vocabulary.LEVELS)))
            .creator(List.of(new Agent(Agent.PERSON, "Ada Example", null)))
            .isAccessibleForFree(true)
            .timeRequired(Duration.ofHours(1))
            .workload(Duration.ofHours(30))
            .credits(List.of(new Credits(BigDecimal.ONE, "ECTS")))
            .encoding(List.of(new Encoding(URI.create("https://oer.example.org/a"), "x/y", 1L)))
            .datePublished("2024")
            .build();
    return Json.MAPPER.valueToTree(
        ResourceDocument.of(
            Fixtures.published(
                UUID.randomUUID(), 1, UUID.randomUUID(), resource, Fixtures.ccBy())));
  }

  private static Concept known(Vocabulary vocabulary) {
    return vocabulary.entries().iterator().next().concept(null);
  }

  private static JsonNode mapping() throws IOException {
    try (InputStream in = MappingTest.class.getResourceAsStream("/elasticsearch/resources.json")) {
      return Json.MAPPER.readTree(in).path("mappings");
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
