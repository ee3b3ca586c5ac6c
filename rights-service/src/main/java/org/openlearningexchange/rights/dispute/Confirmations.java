package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/** What is said to who sends a notice, by language; English for every other. */
final class Confirmations {
  private static final Map<String, String> TEXTS = read();

  private Confirmations() {}

  static String in(@Nullable String language) {
    String primary = Locale.forLanguageTag(language == null ? "en" : language).getLanguage();
    return Objects.requireNonNull(TEXTS.getOrDefault(primary, TEXTS.get("en")));
  }

  private static Map<String, String> read() {
    try (InputStream file =
        Objects.requireNonNull(
            Confirmations.class.getResourceAsStream("/disputes/confirmations.json"))) {
      return Map.copyOf(Json.MAPPER.readValue(file, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
