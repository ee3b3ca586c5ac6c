package org.openlearningexchange.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.document.ResourceDocument;
import org.openlearningexchange.search.resource.ShownResource;

class SimilarQuestionTest {
  private static final UUID ID = UUID.fromString("6d0c8f2e-1b7a-4c53-9a52-0f8e4b7c1d23");

  @Test
  void comparesEachTextInItsLanguageAndAllOfThemFolded() {
    String question = question(LearningResource.named(Map.of("de", "Gitter", "und", "Netz")), "de");

    assertThat(question)
        .contains("\"title.de\"", "\"title.all\"", "Netz")
        .doesNotContain("title.und");
  }

  @Test
  void leavesOutItselfAndWhatIsKeptBack() {
    JsonNode question =
        Json.read(
            question(LearningResource.named(Map.of("de", "Gitter")), "de", "r"), JsonNode.class);

    JsonNode not = question.at("/query/function_score/query/bool/must_not");
    assertThat(not.at("/0/term/id").asText()).isEqualTo(ID.toString());
    assertThat(not.at("/1/terms/repositoryId/0").asText()).isEqualTo("r");
  }

  @Test
  void cutsLongTextsBetweenCharacters() {
    String title = "a" + "\ud83d\ude00".repeat(3_000);

    assertThat(question(LearningResource.named(Map.of("en", title)), "en"))
        .hasSizeLessThan(12_000)
        .doesNotContain("\\ud83d\"");
  }

  private static String question(
      LearningResourceBuilder material, String language, String... hidden) {
    LearningResource resource = material.inLanguage(List.of(language)).build();
    ShownResource shown =
        ShownResource.of(
            Json.MAPPER.valueToTree(
                ResourceDocument.of(
                    Fixtures.published(ID, 1, UUID.randomUUID(), resource, Fixtures.ccBy()))));
    return Json.write(new SimilarQuestion(shown, List.of(hidden)).body(5, List.of("id")));
  }
}
