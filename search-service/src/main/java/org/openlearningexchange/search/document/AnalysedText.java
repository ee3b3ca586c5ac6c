package org.openlearningexchange.search.document;

import java.util.Collection;
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
public final class AnalysedText {
  /** The field that holds the texts of every language, folded. */
  public static final String ALL = "all";

  /** Languages with an analyzer of their own, by their field. */
  public static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "tr", "id", "ar", "fa", "hi",
          "zh", "ja", "ko");

  private static final Set<String> ANALYSED = Set.copyOf(LANGUAGES);
  private static final Set<String> UNDETERMINED = Set.of("", "und", "mul", "zxx");

  private final String assumed;
  private final Map<String, Set<String>> fields = new LinkedHashMap<>();

  /**
   * Starts without text.
   *
   * @param material languages of the material: the only one of them is taken for a text that does
   *     not say its own
   */
  AnalysedText(List<String> material) {
    this.assumed = material.size() == 1 ? primary(material.get(0)) : "";
  }

  void add(String language, String text) {
    if (text.isBlank()) {
      return;
    }
    put(ALL, text);
    String primary = primary(language);
    String known = UNDETERMINED.contains(primary) ? assumed : primary;
    if (ANALYSED.contains(known)) {
      put(known, text);
    }
  }

  /** Adds texts that stand in their fields already. */
  void addAll(Map<String, ? extends Collection<String>> texts) {
    texts.forEach((field, values) -> values(field).addAll(values));
  }

  Map<String, Set<String>> fields() {
    return fields;
  }

  private void put(String field, String text) {
    values(field).add(text);
  }

  private Set<String> values(String field) {
    return fields.computeIfAbsent(field, unused -> new LinkedHashSet<>());
  }

  /** The language of a tag of BCP 47, without script and region: {@code de} of {@code de-AT}. */
  static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
