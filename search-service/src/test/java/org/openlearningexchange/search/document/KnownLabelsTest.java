package org.openlearningexchange.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.Fixtures;

class KnownLabelsTest {
  private static final Concept KNOWN =
      Vocabulary.SUBJECTS.recognise("0541").orElseThrow().concept("Maths");
  private static final Concept OTHERWISE = new Concept(KNOWN.id(), Map.of("de", "Mathe"), "Mathe");
  private static final Concept UNKNOWN =
      new Concept(URI.create("https://example.org/subjects/7"), Map.of("de", "Sieben"), null);

  private static final LearningResource RESOURCE =
      Fixtures.titled("de", "Algebra")
          .about(List.of(KNOWN, OTHERWISE, UNKNOWN, Concept.unmapped("Rechnen")))
          .learningResourceType(
              List.of(Vocabulary.TYPES.recognise("course").orElseThrow().concept(null)))
          .build();

  @Test
  void keepsWhatOnlyTheSourceSays() {
    LearningResource kept = KnownLabels.without(RESOURCE);

    assertThat(kept.about())
        .containsExactly(
            new Concept(KNOWN.id(), Map.of(), "Maths"),
            OTHERWISE,
            UNKNOWN,
            Concept.unmapped("Rechnen"));
  }

  @Test
  void readsTheResourceAsItWas() {
    LearningResource kept = KnownLabels.without(RESOURCE);

    assertThat(KnownLabels.read(Json.MAPPER.valueToTree(kept))).isEqualTo(RESOURCE);
  }
}
