package org.openlearningexchange.harvest.mapping.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.Mapping;

class RefinementTest {
  private static final String COURSE = "https://w3id.org/kim/hcrt/course";
  private static final String MATHEMATICS = "https://w3id.org/kim/isced-2013/n0541";

  private final Refinement refinement = new Refinement();

  private static Mapping.Mapped mapped() {
    return new Mapping.Mapped(
        LearningResource.named(Map.of("en", "Knots and their numbers"))
            .inLanguage(List.of("en"))
            .keywords(Map.of("en", List.of("Knot theory", "numbers")))
            .learningResourceType(List.of(Concept.unmapped("Reading Circle")))
            .build(),
        List.of(),
        List.of(
            new SourceValue("inLanguage", "Mehrsprachig"),
            new SourceValue("inLanguage", "English")));
  }

  private static RepositoryMappings mappings(RepositoryMappings.Target... targets) {
    return new RepositoryMappings(List.of(targets));
  }

  @Test
  void listsTheValuesThatNoVocabularyHolds() {
    assertThat(refinement.refine(mapped(), RepositoryMappings.NONE).unmapped())
        .containsExactly(
            new UnmappedValue(MappedVocabulary.TYPES, "Reading Circle"),
            new UnmappedValue(MappedVocabulary.LANGUAGES, "Mehrsprachig"),
            new UnmappedValue(MappedVocabulary.SUBJECTS, "Knot theory"),
            new UnmappedValue(MappedVocabulary.SUBJECTS, "numbers"));
  }

  @Test
  void replacesAValueByTheConceptThatTheMemberNamed() {
    Refined refined =
        refinement.refine(
            mapped(),
            mappings(
                new RepositoryMappings.Target(MappedVocabulary.TYPES, "reading  circle", COURSE)));

    Concept type = refined.resource().learningResourceType().get(0);
    assertThat(type.id()).isEqualTo(URI.create(COURSE));
    assertThat(type.sourceValue()).isEqualTo("Reading Circle");
    assertThat(refined.unmapped())
        .contains(new UnmappedValue(MappedVocabulary.TYPES, "Reading Circle"));
  }

  @Test
  void addsASubjectAndKeepsTheKeywordThatMeansIt() {
    Refined refined =
        refinement.refine(
            mapped(),
            mappings(
                new RepositoryMappings.Target(
                    MappedVocabulary.SUBJECTS, "Knot theory", MATHEMATICS)));

    assertThat(refined.resource().about())
        .extracting(Concept::id)
        .containsExactly(URI.create(MATHEMATICS));
    assertThat(refined.resource().keywords().get("en")).contains("Knot theory");
  }

  @Test
  void addsALanguageThatTheMemberNamed() {
    Refined refined =
        refinement.refine(
            mapped(),
            mappings(
                new RepositoryMappings.Target(MappedVocabulary.LANGUAGES, "Mehrsprachig", "de")));

    assertThat(refined.resource().inLanguage()).containsExactly("en", "de");
  }
}
