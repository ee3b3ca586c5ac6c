package org.openlearningexchange.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LinkCheck;
import org.openlearningexchange.contracts.message.LinkCheck.Health;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.Fixtures;

class ResourceDocumentTest {

  @Test
  void putsTextsUnderAllAndUnderTheirLanguage() {
    JsonNode document =
        document(
            LearningResource.named(Map.of("de", "Algebra", "eu", "Aljebra lineala"))
                .inLanguage(List.of("de"))
                .build());

    assertThat(document.path("title").path("all")).hasSize(2);
    assertThat(document.path("title").path("de").get(0).asText()).isEqualTo("Algebra");
    assertThat(document.path("title").has("eu")).isFalse();
  }

  @Test
  void takesTheMaterialsOnlyLanguageForAnUndeterminedTitle() {
    assertThat(
            document(
                    LearningResource.named(Map.of("und", "Algebra"))
                        .inLanguage(List.of("de-AT"))
                        .build())
                .path("title")
                .has("de"))
        .isTrue();
    assertThat(
            document(
                    LearningResource.named(Map.of("und", "Algebra"))
                        .inLanguage(List.of("de", "en"))
                        .build())
                .path("title")
                .has("de"))
        .isFalse();
  }

  @Test
  void holdsBroaderSubjectsAndTheirLabelsInEveryLanguage() {
    JsonNode document =
        document(
            Fixtures.titled("en", "One")
                .about(
                    List.of(Vocabulary.SUBJECTS.recognise("0541").orElseThrow().concept("maths")))
                .build());

    assertThat(document.path("subject").toString()).contains("n0541", "n05\"");
    assertThat(document.path("concepts").path("all").toString()).contains("Mathematik", "maths");
    assertThat(document.path("concepts").path("de").toString()).contains("Mathematik");
  }

  @Test
  void findsUnmappedSubjectsByTheSourcesWord() {
    JsonNode document =
        document(
            Fixtures.titled("en", "One")
                .about(List.of(Concept.unmapped("Basket weaving")))
                .build());

    assertThat(document.path("concepts").path("all").get(0).asText()).isEqualTo("Basket weaving");
    assertThat(document.path("subject")).isEmpty();
  }

  @Test
  void holdsDatesInTheirTruePrecision() {
    assertThat(published("2019")).isEqualTo(20190000);
    assertThat(published("2019-04")).isEqualTo(20190400);
    assertThat(published("2019-04-01")).isEqualTo(20190401);
    assertThat(published("soon")).isZero();
  }

  @Test
  void holdsWhatItTakesAndWhatItGivesApart() {
    JsonNode document =
        document(
            Fixtures.titled("en", "Course")
                .timeRequired(Duration.ofMinutes(90))
                .workload(Duration.ofHours(60))
                .credits(List.of(new Credits(BigDecimal.valueOf(2.5), "ects")))
                .build());

    assertThat(document.path("duration").asInt()).isEqualTo(90);
    assertThat(document.path("workload").asInt()).isEqualTo(3_600);
    assertThat(document.path("credits").toString())
        .contains("\"system\":\"ECTS\"", "\"value\":2.5");
    assertThat(document.path("credential").toString()).isEqualTo("[\"credits\"]");
  }

  @Test
  void countsALinkThatNobodyCheckedAsUnknown() {
    assertThat(document(Fixtures.titled("en", "One").build()).path("link").asText())
        .isEqualTo("unknown");
    assertThat(LinkHealth.of(new LinkCheck(Health.BROKEN, Instant.EPOCH)).value())
        .isEqualTo("broken");
  }

  @Test
  void sortsTitlesWithoutCaseAccentsAndMarks() {
    assertThat(document(Fixtures.titled("fr", "« Écoles »").build()).path("titleSort").asText())
        .isEqualTo("ecoles »");
  }

  @Test
  void leavesNoTextInStubs() {
    UUID id = UUID.randomUUID();
    String withdrawn =
        Json.write(ResourceDocument.stub(Fixtures.withdrawn(id, 2, UUID.randomUUID())));
    String hidden = Json.write(ResourceDocument.of(Fixtures.hidden(id, 2, UUID.randomUUID())));

    assertThat(withdrawn).contains("withdrawn").doesNotContain("title");
    assertThat(hidden).contains("hidden").doesNotContain("Secret");
  }

  @Test
  void cannotBeFoundByALicenceThatIsDisputed() {
    String flagged =
        Json.write(ResourceDocument.of(Fixtures.flagged(UUID.randomUUID(), 2, UUID.randomUUID())));
    JsonNode document = Json.read(flagged, JsonNode.class);

    assertThat(document.path("state").asText()).isEqualTo("visible");
    assertThat(document.has("permits")).isFalse();
    assertThat(document.has("licence")).isFalse();
    assertThat(document.path("dispute").path("id").asText())
        .isEqualTo(Fixtures.DISPUTE.id().toString());
  }

  private static int published(String date) {
    return document(Fixtures.titled("en", "One").datePublished(date).build())
        .path("published")
        .asInt();
  }

  private static JsonNode document(LearningResource resource) {
    return Json.MAPPER.valueToTree(
        ResourceDocument.of(
            Fixtures.published(
                UUID.randomUUID(), 1, UUID.randomUUID(), resource, Fixtures.ccBy())));
  }
}
