package org.openlearningexchange.search.query;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * What a caller asks for, checked.
 *
 * @param words the text of {@code q}; empty for everything
 * @param filters the values chosen of each facet; one of them has to hold
 * @param reuse uses that all have to be permitted
 * @param language for labels, and preferred in the order
 * @param cursor where the page before ended
 */
record SearchParameters(
    String words,
    Map<FacetField, Set<String>> filters,
    Set<RightsDecision.Use> reuse,
    Locale language,
    int size,
    SortOrder sort,
    Optional<String> cursor) {

  SearchParameters {
    Map<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
    filters.forEach((field, values) -> copy.put(field, Set.copyOf(values)));
    filters = Map.copyOf(copy);
    reuse = Set.copyOf(reuse);
  }

  Set<String> filter(FacetField field) {
    return filters.getOrDefault(field, Set.of());
  }

  /**
   * The same text for the same search, whatever the order of its parameters; page size, labels and
   * cursor are not part of it.
   */
  String canonical() {
    StringBuilder text =
        new StringBuilder(words)
            .append('\n')
            .append(sort)
            .append('\n')
            .append(new TreeSet<>(reuse));
    for (FacetField field : FacetField.values()) {
      text.append('\n').append(new TreeSet<>(filter(field)));
    }
    return text.toString();
  }
}
