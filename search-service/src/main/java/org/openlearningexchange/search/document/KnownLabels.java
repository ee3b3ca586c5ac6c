package org.openlearningexchange.search.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.contracts.vocabulary.Vocabulary.Entry;

/**
 * Documents keep a resource without the labels that our vocabularies have in all their languages:
 * they would be half of it, and are at hand wherever it is read.
 */
public final class KnownLabels {

  private KnownLabels() {}

  /** The resource of a document, with those labels again. */
  public static LearningResource read(JsonNode resource) {
    return changed(
        Json.MAPPER.convertValue(resource, LearningResource.class), KnownLabels::labelled);
  }

  /** The resource as a document keeps it. */
  static LearningResource without(LearningResource resource) {
    return changed(resource, KnownLabels::bare);
  }

  private interface Change {
    Concept of(Concept concept, Entry known);
  }

  private static LearningResource changed(LearningResource resource, Change change) {
    return resource
        .renamed(resource.name())
        .about(changed(resource.about(), Vocabulary.SUBJECTS, change))
        .learningResourceType(changed(resource.learningResourceType(), Vocabulary.TYPES, change))
        .educationalLevel(changed(resource.educationalLevel(), Vocabulary.LEVELS, change))
        .audience(changed(resource.audience(), Vocabulary.AUDIENCES, change))
        .build();
  }

  private static List<Concept> changed(
      List<Concept> concepts, Vocabulary vocabulary, Change change) {
    return concepts.stream()
        .map(
            concept ->
                Optional.ofNullable(concept.id())
                    .flatMap(vocabulary::find)
                    .map(known -> change.of(concept, known))
                    .orElse(concept))
        .toList();
  }

  /** Other labels than ours are the source's own, and stay. */
  private static Concept bare(Concept concept, Entry known) {
    return concept.prefLabel().equals(known.prefLabel())
        ? new Concept(concept.id(), Map.of(), concept.sourceValue())
        : concept;
  }

  private static Concept labelled(Concept concept, Entry known) {
    return concept.prefLabel().isEmpty() ? known.concept(concept.sourceValue()) : concept;
  }
}
