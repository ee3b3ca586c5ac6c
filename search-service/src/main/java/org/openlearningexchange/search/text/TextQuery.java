package org.openlearningexchange.search.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How words meet texts, with the weights that searches are ordered by. Pure. */
public final class TextQuery {
  private static final WeightedText STANDARD = new WeightedText(Weights.STANDARD);

  private TextQuery() {}

  /** What has to fit, where only the words themselves count. */
  public static List<Map<String, Object>> must(SearchText text) {
    return STANDARD.must(text);
  }

  /**
   * What has to fit.
   *
   * @param synonyms of a word or phrase
   */
  public static List<Map<String, Object>> must(
      SearchText text, Function<String, List<String>> synonyms) {
    return STANDARD.must(text, synonyms);
  }

  /** What must not occur. */
  public static List<Map<String, Object>> mustNot(SearchText text) {
    return STANDARD.mustNot(text);
  }

  /** What lifts a result without being needed. */
  public static List<Map<String, Object>> should(SearchText text) {
    return STANDARD.should(text);
  }

  /** The query with what lifts a resource whatever the words: its language, date, completeness. */
  public static Map<String, Object> preferring(Locale language, Map<String, Object> query) {
    return STANDARD.preferring(language, query);
  }
}
