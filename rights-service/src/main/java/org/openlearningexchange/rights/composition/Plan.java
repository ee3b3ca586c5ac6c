package org.openlearningexchange.rights.composition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Purpose;

/**
 * What somebody wants to make.
 *
 * @param use of all parts that have none of their own
 * @param commercial whether it is for money or advantage
 * @param result the licence that it shall bear; null where any will do
 */
record Plan(List<Part> parts, Purpose use, boolean commercial, @Nullable Licence result) {
  Plan {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a composition has parts");
    }
    parts = List.copyOf(parts);
  }

  Optional<Licence> findResult() {
    return Optional.ofNullable(result);
  }

  /** The same without one part. */
  Plan without(Part part) {
    return new Plan(
        parts.stream().filter(one -> one.index() != part.index()).toList(),
        use,
        commercial,
        result);
  }

  /** The same with every part used otherwise. */
  Plan with(Purpose other) {
    return new Plan(
        parts.stream()
            .map(
                part ->
                    new Part(
                        part.index(),
                        part.offer(),
                        other,
                        part.confidence(),
                        part.conditions(),
                        part.notes()))
            .toList(),
        other,
        commercial,
        null);
  }

  Plan bearing(@Nullable Licence licence) {
    return new Plan(parts, use, commercial, licence);
  }

  Plan withoutProfit() {
    return new Plan(parts, use, false, result);
  }
}
