package org.openlearningexchange.search.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a search. */
enum Outcome {
  /** Nothing was found. */
  NONE,
  /** One or two resources were found. */
  FEW,
  /** Enough was found; its words are of no interest. */
  FOUND;

  private static final int ENOUGH = 3;

  static Outcome of(long total) {
    if (total == 0) {
      return NONE;
    }
    return total < ENOUGH ? FEW : FOUND;
  }

  /** As in parameters, answers and the index. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Outcome> find(String value) {
    return Arrays.stream(values()).filter(outcome -> outcome.value().equals(value)).findFirst();
  }
}
