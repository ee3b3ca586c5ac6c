package org.openlearningexchange.search.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Texts in several languages, all of them. */
final class Texts {
  private Texts() {}

  /** The reader's language first, the others after it. */
  static List<Wording> first(Map<String, String> texts, Locale reader) {
    List<Wording> wordings = new ArrayList<>();
    keys(texts, reader)
        .forEach(
            key ->
                Wording.of(Map.of(key, Objects.requireNonNull(texts.get(key))), reader, List.of())
                    .filter(wording -> !wording.text().isBlank())
                    .ifPresent(wordings::add));
    return wordings;
  }

  /** The languages of a text, the reader's first. */
  static List<String> keys(Map<String, ?> texts, Locale reader) {
    return texts.keySet().stream()
        .sorted(
            Comparator.comparingInt(
                (String key) ->
                    key.equalsIgnoreCase(reader.toLanguageTag())
                        ? 0
                        : key.equalsIgnoreCase(reader.getLanguage()) ? 1 : 2))
        .toList();
  }
}
