package org.openlearningexchange.harvest.probe.sample;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;

/**
 * A field of the model that a probe counts.
 *
 * @param name as in the model; where several belong together, what they have in common
 * @param label for people
 * @param values how many a resource has; those that are mapped, where there is a vocabulary
 * @param vocabulary what values are mapped to; null where they are free
 */
record ModelField(
    String name,
    String label,
    ToIntFunction<LearningResource> values,
    @Nullable MappedVocabulary vocabulary) {

  static final List<ModelField> ALL =
      List.of(
          free("name", "Title", r -> r.name().size()),
          free("description", "Description", r -> r.description().size()),
          free("id", "Own address", r -> present(r.id())),
          of("inLanguage", "Language", r -> r.inLanguage().size(), MappedVocabulary.LANGUAGES),
          of("about", "Subject", r -> mapped(r.about()), MappedVocabulary.SUBJECTS),
          free("keywords", "Keywords", r -> sizes(r.keywords())),
          of(
              "learningResourceType",
              "Type",
              r -> mapped(r.learningResourceType()),
              MappedVocabulary.TYPES),
          of(
              "educationalLevel",
              "Level",
              r -> mapped(r.educationalLevel()),
              MappedVocabulary.LEVELS),
          of("audience", "Audience", r -> mapped(r.audience()), MappedVocabulary.AUDIENCES),
          free("creator", "Creator", r -> r.creator().size()),
          free("contributor", "Contributor", r -> r.contributor().size()),
          free("publisher", "Publisher", r -> r.publisher().size()),
          free("date", "Date", r -> present(r.dateCreated(), r.datePublished(), r.dateModified())),
          free("image", "Thumbnail", r -> present(r.image())),
          free("encoding", "Files", r -> r.encoding().size()),
          free(
              "accessibility",
              "Accessibility",
              r ->
                  r.accessMode().size()
                      + r.accessibilityFeature().size()
                      + r.accessibilityHazard().size()
                      + r.accessibilitySummary().size()),
          free(
              "access",
              "Access and cost",
              r -> present(r.isAccessibleForFree(), r.conditionsOfAccess())),
          free("timeRequired", "Duration", r -> present(r.timeRequired(), r.workload())),
          free("credits", "Credits", r -> r.credits().size()),
          free(
              "educationalCredentialAwarded",
              "Credential",
              r -> r.educationalCredentialAwarded().size()),
          free(
              "competency",
              "Competencies",
              r -> r.teaches().size() + r.competencyRequired().size()),
          free("kindOfEducation", "Kind of education", r -> r.kindOfEducation().size()));

  private static ModelField free(
      String name, String label, ToIntFunction<LearningResource> values) {
    return new ModelField(name, label, values, null);
  }

  private static ModelField of(
      String name,
      String label,
      ToIntFunction<LearningResource> values,
      MappedVocabulary vocabulary) {
    return new ModelField(name, label, values, vocabulary);
  }

  private static int mapped(List<Concept> concepts) {
    return (int) concepts.stream().filter(concept -> concept.id() != null).count();
  }

  private static int present(@Nullable Object... values) {
    return (int) Stream.of(values).filter(Objects::nonNull).count();
  }

  private static int sizes(Map<String, List<String>> lists) {
    return lists.values().stream().mapToInt(Collection::size).sum();
  }
}
