package org.openlearningexchange.benchmark.search;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up names of things, as frequent as names are in texts (Zipf): the first of them stand in
 * many resources, most in a handful.
 */
final class Names {
  private static final int DISTINCT = 50_000;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "da", "fe", "gi", "ho", "ka",
          "le", "mi", "no", "ru", "sa");

  private Names() {}

  static String pick(SplittableRandom random) {
    return of(skewed(random, DISTINCT));
  }

  static String of(int rank) {
    StringBuilder name = new StringBuilder();
    for (int rest = rank + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
      name.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A number below the bound, the small ones far more often. */
  static int skewed(SplittableRandom random, int bound) {
    return (int) Math.min(bound - 1L, Math.round(Math.pow(bound, random.nextDouble())) - 1);
  }
}
