package org.openlearningexchange.search.document;

import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * How much a teacher learns about a resource before opening it, 0 to 8: orders what is otherwise
 * equal.
 */
final class Completeness {

  private Completeness() {}

  static int of(LearningResource resource, RightsDecision rights) {
    return (int)
        Stream.of(
                resource.id() != null,
                !resource.description().isEmpty(),
                !resource.about().isEmpty(),
                !resource.learningResourceType().isEmpty(),
                !resource.inLanguage().isEmpty(),
                !resource.creator().isEmpty(),
                MaterialDate.of(resource) != MaterialDate.UNKNOWN,
                rights.status() == RightsDecision.Status.DECLARED)
            .filter(Boolean::booleanValue)
            .count();
  }
}
