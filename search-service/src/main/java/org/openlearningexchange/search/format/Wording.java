package org.openlearningexchange.search.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in one of its languages.
 *
 * @param language BCP 47; empty where the source did not say
 */
record Wording(String text, Optional<String> language) {
  private static final String UNDETERMINED = "und";

  /** In the reader's language, else the material's, else English, else the first there is. */
  static Optional<Wording> of(Map<String, String> texts, Locale reader, List<String> material) {
    return keys(reader, material)
        .filter(texts::containsKey)
        .findFirst()
        .or(() -> texts.keySet().stream().findFirst())
        .map(key -> new Wording(Objects.requireNonNull(texts.get(key)), language(key)));
  }

  private static Stream<String> keys(Locale reader, List<String> material) {
    return Stream.of(
            Stream.of(reader.toLanguageTag(), reader.getLanguage()),
            material.stream(),
            Stream.of("en"))
        .flatMap(keys -> keys);
  }

  private static Optional<String> language(String key) {
    return key.isEmpty() || key.equals(UNDETERMINED) ? Optional.empty() : Optional.of(key);
  }
}
