package org.openlearningexchange.contracts.learning;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of a controlled vocabulary (skos:Concept), with what the source said kept beside it.
 *
 * @param id the concept; null where the source's value could not be mapped
 * @param prefLabel labels by language; may be empty
 * @param sourceValue the value exactly as the source gave it; null where it gave the concept itself
 */
public record Concept(
    @Nullable URI id, Map<String, String> prefLabel, @Nullable String sourceValue) {
  public Concept {
    // in the order in which they are written, so that writing need not sort them
    prefLabel =
        prefLabel == null || prefLabel.isEmpty()
            ? Map.of()
            : Collections.unmodifiableSortedMap(new TreeMap<>(prefLabel));
    if (id == null && prefLabel.isEmpty() && sourceValue == null) {
      throw new IllegalArgumentException("a concept has an id, a label or a source value");
    }
  }

  /** A value of the source that no vocabulary holds. */
  public static Concept unmapped(String sourceValue) {
    return new Concept(null, Map.of(), sourceValue);
  }
}
