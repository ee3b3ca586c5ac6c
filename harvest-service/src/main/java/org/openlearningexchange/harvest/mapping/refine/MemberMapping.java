package org.openlearningexchange.harvest.mapping.refine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;

/** Applies a member's own mappings to a record. Pure. */
final class MemberMapping {
  private MemberMapping() {}

  /** The resource with every unmapped value replaced for which the member named a concept. */
  static LearningResource apply(
      LearningResource resource, List<UnmappedValue> unmapped, RepositoryMappings mappings) {
    if (mappings.isEmpty()
        || unmapped.stream()
            .noneMatch(it -> mappings.find(it.vocabulary(), it.value()).isPresent())) {
      return resource;
    }
    return resource
        .renamed(resource.name())
        .about(subjects(resource, mappings))
        .learningResourceType(
            mapped(resource.learningResourceType(), MappedVocabulary.TYPES, mappings))
        .educationalLevel(mapped(resource.educationalLevel(), MappedVocabulary.LEVELS, mappings))
        .audience(mapped(resource.audience(), MappedVocabulary.AUDIENCES, mappings))
        .inLanguage(languages(resource, unmapped, mappings))
        .build();
  }

  /** Keywords stay what they are; what they mean is added to the subjects. */
  private static List<Concept> subjects(LearningResource resource, RepositoryMappings mappings) {
    Set<Concept> about =
        new LinkedHashSet<>(mapped(resource.about(), MappedVocabulary.SUBJECTS, mappings));
    resource.keywords().values().stream()
        .flatMap(List::stream)
        .flatMap(keyword -> concept(keyword, MappedVocabulary.SUBJECTS, mappings).stream())
        .filter(found -> about.stream().noneMatch(it -> Objects.equals(found.id(), it.id())))
        .forEach(about::add);
    return List.copyOf(about);
  }

  private static List<Concept> mapped(
      List<Concept> concepts, MappedVocabulary vocabulary, RepositoryMappings mappings) {
    return concepts.stream()
        .map(it -> it.id() != null ? it : mapped(it, vocabulary, mappings))
        .distinct()
        .toList();
  }

  private static Concept mapped(
      Concept unmapped, MappedVocabulary vocabulary, RepositoryMappings mappings) {
    return UnmappedValues.value(unmapped)
        .flatMap(value -> concept(value, vocabulary, mappings).stream())
        .findFirst()
        .orElse(unmapped);
  }

  private static Optional<Concept> concept(
      String value, MappedVocabulary vocabulary, RepositoryMappings mappings) {
    return mappings
        .find(vocabulary, value)
        .flatMap(target -> vocabulary.concept(target.concept(), value));
  }

  private static List<String> languages(
      LearningResource resource, List<UnmappedValue> unmapped, RepositoryMappings mappings) {
    Stream<String> named =
        unmapped.stream()
            .filter(it -> it.vocabulary() == MappedVocabulary.LANGUAGES)
            .flatMap(it -> mappings.find(it.vocabulary(), it.value()).stream())
            .map(RepositoryMappings.Target::concept);
    return Stream.concat(resource.inLanguage().stream(), named).distinct().toList();
  }
}
