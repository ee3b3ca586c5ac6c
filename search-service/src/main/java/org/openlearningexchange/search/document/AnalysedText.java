package org.openlearningexchange.search.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A multilingual text as fields: every value under {@code all}, and under its language where we
 * have an analyzer for that. Not thread-safe.
 */
final class AnalysedText {
  /** The field that holds the texts of every language, folded. */
  static final String ALL = "all";

  /** Languages with an analyzer of their own. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh", "ar");

  private static final Set<String> UNDETERMINED = Set.of("", "und", "mul", "zxx");

  private final List<String> material;
  private final Map<String, Set<String>> fields = new LinkedHashMap<>();

  /**
   * Starts without text.
   *
   * @param material languages of the material: the only one of them is taken for a text that does
   *     not say its own
   */
  AnalysedText(List<String> material) {
    this.material = material;
  }

  void add(String language, String text) {
    if (text.isBlank()) {
      return;
    }
    put(ALL, text);
    String primary = primary(language);
    String known =
        UNDETERMINED.contains(primary) && material.size() == 1 ? primary(material.get(0)) : primary;
    if (LANGUAGES.contains(known)) {
      put(known, text);
    }
  }

  Map<String, Set<String>> fields() {
    return fields;
  }

  private void put(String field, String text) {
    fields.computeIfAbsent(field, unused -> new LinkedHashSet<>()).add(text);
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
