package org.openlearningexchange.harvest.mapping.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;

class StatedLanguagesTest {
  private static final String FRENCH =
      "Ce cours présente les notions de base de la thermodynamique et les illustre par des exemples"
          + " tirés de la vie de tous les jours, pour les étudiants qui commencent des études dans"
          + " une école d'ingénieurs.";

  private final StatedLanguages languages = new StatedLanguages(new LanguageDetection());
  private final List<String> detected = new ArrayList<>();

  @Test
  void findsTheLanguageThatNobodyStated() {
    LearningResource resource =
        LearningResource.named(Map.of("und", "Les bases de la thermodynamique"))
            .keywords(Map.of("und", List.of("chaleur")))
            .build();

    LearningResource settled = languages.settle(resource, detected);

    assertThat(settled.inLanguage()).containsExactly("fr");
    assertThat(settled.name()).containsOnlyKeys("fr");
    assertThat(settled.keywords()).containsOnlyKeys("fr");
    assertThat(detected).containsExactly("inLanguage", "name");
  }

  @Test
  void replacesALanguageThatTheTextsAreClearlyNotIn() {
    LearningResource resource =
        LearningResource.named(Map.of("en", "Les bases de la thermodynamique"))
            .description(Map.of("en", FRENCH))
            .inLanguage(List.of("en"))
            .build();

    LearningResource settled = languages.settle(resource, detected);

    assertThat(settled.inLanguage()).containsExactly("fr");
    assertThat(settled.description()).containsOnlyKeys("fr");
    assertThat(detected).contains("inLanguage");
  }

  @Test
  void leavesAStatedLanguageWhereTheTextIsShort() {
    LearningResource resource =
        LearningResource.named(Map.of("en", "Les bases de la thermodynamique"))
            .inLanguage(List.of("en"))
            .build();

    assertThat(languages.settle(resource, detected)).isSameAs(resource);
    assertThat(detected).isEmpty();
  }

  @Test
  void leavesALanguageThatItCannotTell() {
    LearningResource resource =
        LearningResource.named(Map.of("la", "Les bases de la thermodynamique"))
            .description(Map.of("la", FRENCH))
            .inLanguage(List.of("la"))
            .build();

    assertThat(languages.settle(resource, detected)).isSameAs(resource);
  }

  @Test
  void leavesRecordsInTwoLanguages() {
    LearningResource resource =
        LearningResource.named(Map.of("en", "Thermodynamics", "fr", "Thermodynamique"))
            .description(Map.of("fr", FRENCH))
            .inLanguage(List.of("en", "fr"))
            .build();

    assertThat(languages.settle(resource, detected)).isSameAs(resource);
  }

  @Test
  void keepsATextThatIsStatedInTheLanguageFound() {
    LearningResource resource =
        LearningResource.named(Map.of("fr", "Thermodynamique", "und", "Thermodynamique, cours"))
            .description(Map.of("und", FRENCH))
            .build();

    LearningResource settled = languages.settle(resource, detected);

    assertThat(settled.name()).containsEntry("fr", "Thermodynamique");
    assertThat(settled.description()).containsOnlyKeys("fr");
  }
}
