package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What lifts a resource whatever the words are, each by a factor: scores of different analyses
 * differ in scale, in a rare language every word looks common.
 */
record Preferences(Weights weights) {
  private static final int YEAR = 10_000;

  /** Dates are numbers {@code yyyymmdd}, 0 where a record has none. */
  private static final int FIRST_DATE = YEAR;

  /**
   * From where age is counted. What counts is how much older one is than another, and with
   * exponential decay that does not depend on it: so nobody has to know today's date.
   */
  private static final int ORIGIN = 2100 * YEAR;

  /** Whatever has no date is taken to be of that year. */
  private static final int UNDATED = 2010 * YEAR;

  List<Map<String, Object>> functions(Locale language) {
    List<Map<String, Object>> functions = new ArrayList<>();
    functions.add(ownLanguage(language));
    functions.add(dated());
    functions.add(undated());
    if (weights.of(Weight.COMPLETENESS) > 0) {
      functions.add(completeness());
    }
    return functions;
  }

  private Map<String, Object> ownLanguage(Locale language) {
    return Map.of(
        "filter",
        Map.of("term", Map.of("language", language.getLanguage())),
        "weight",
        weights.of(Weight.OWN_LANGUAGE));
  }

  private Map<String, Object> dated() {
    if (weights.of(Weight.TEN_YEARS) == 1) {
      return Map.of("weight", 1);
    }
    Map<String, Object> age =
        Map.of("origin", ORIGIN, "scale", 10 * YEAR, "decay", weights.of(Weight.TEN_YEARS));
    return Map.of(
        "filter",
        Map.of("range", Map.of("published", Map.of("gte", FIRST_DATE))),
        "exp",
        Map.of("published", age));
  }

  private Map<String, Object> undated() {
    return Map.of(
        "filter",
        Map.of("range", Map.of("published", Map.of("lt", FIRST_DATE))),
        "weight",
        Math.pow(weights.of(Weight.TEN_YEARS), (ORIGIN - UNDATED) / (10.0 * YEAR)));
  }

  private Map<String, Object> completeness() {
    return Map.of(
        "field_value_factor",
        Map.of(
            "field",
            "completeness",
            "factor",
            weights.of(Weight.COMPLETENESS),
            "modifier",
            "ln2p",
            "missing",
            0));
  }
}
