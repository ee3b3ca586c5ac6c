package org.openlearningexchange.harvest.mapping.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of months in the languages that sources write dates in, whole and abbreviated. */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "sv", "fi");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** 1 to 12; empty where the name is none, or means different months in different languages. */
  static Optional<Integer> number(String name) {
    return Optional.ofNullable(NUMBERS.get(fold(name))).filter(number -> number > 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = fold(month.getDisplayName(style, Locale.forLanguageTag(language)));
          if (name.length() > 2) {
            numbers.merge(name, month.getValue(), (one, other) -> one.equals(other) ? one : 0);
          }
        }
      }
    }
    numbers.put("sept", 9);
    return Map.copyOf(numbers);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
