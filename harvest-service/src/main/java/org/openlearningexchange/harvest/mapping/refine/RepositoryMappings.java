package org.openlearningexchange.harvest.mapping.refine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a repository's own values mean, as its member said. Immutable. */
public final class RepositoryMappings {
  /** Nothing was said. */
  public static final RepositoryMappings NONE = new RepositoryMappings(List.of());

  private final Map<String, Target> targets = new HashMap<>();

  /** One value and what it means. */
  public record Target(MappedVocabulary vocabulary, String value, String concept) {}

  public RepositoryMappings(List<Target> mappings) {
    mappings.forEach(it -> targets.put(key(it.vocabulary(), it.value()), it));
  }

  Optional<Target> find(MappedVocabulary vocabulary, String value) {
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(targets.get(key(vocabulary, value)));
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Values are the same whatever their case and the white space in them. */
  public static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static String key(MappedVocabulary vocabulary, String value) {
    return vocabulary.name() + " " + folded(value);
  }
}
