package org.openlearningexchange.search.label;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openlearningexchange.contracts.Json;

/** A closed list of values with their labels, read once from {@code labels/<name>.json}. */
public enum ClosedList {
  INCLUSION,
  CREDENTIAL,
  LINK,
  REUSE,
  /** Times in minutes, written as the parameter takes them. */
  DURATION;

  private static final String FALL_BACK = "en";

  private final Map<String, Map<String, String>> labels = load(name().toLowerCase(Locale.ROOT));

  /** All values, in the order in which people read them. */
  public List<String> all() {
    return List.copyOf(labels.keySet());
  }

  public boolean has(String value) {
    return labels.containsKey(value);
  }

  /** The label in a language, else in English; the value itself where it is not of this list. */
  public String label(String value, Locale language) {
    Map<String, String> known = labels.getOrDefault(value, Map.of());
    return known.getOrDefault(language.getLanguage(), known.getOrDefault(FALL_BACK, value));
  }

  private static Map<String, Map<String, String>> load(String name) {
    String file = "/labels/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(ClosedList.class.getResourceAsStream(file), file)) {
      return Collections.unmodifiableMap(
          Json.MAPPER.readValue(
              in, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
