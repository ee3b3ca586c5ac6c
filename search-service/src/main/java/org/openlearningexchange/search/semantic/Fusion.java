package org.openlearningexchange.search.semantic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two orders of the same things made one, by reciprocal rank (Cormack, Clarke, Büttcher 2009): only
 * ranks count, so scores of different kinds need not be compared. Pure.
 */
public final class Fusion {
  private static final int DAMPING = 60;

  /** Of the second order, by the judged set: words are right more often. */
  private static final double WEIGHT = 0.3;

  private Fusion() {}

  /**
   * Every id of either, the best first; equal ones in the order of the first list, then of the
   * second.
   */
  public static List<String> fuse(List<String> byWords, List<String> byMeaning) {
    return fuse(byWords, byMeaning, WEIGHT);
  }

  static List<String> fuse(List<String> byWords, List<String> byMeaning, double weight) {
    Map<String, Double> scores = new LinkedHashMap<>();
    add(scores, byWords, 1);
    add(scores, byMeaning, weight);
    return scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void add(Map<String, Double> scores, List<String> ids, double weight) {
    for (int rank = 0; rank < ids.size(); rank++) {
      scores.merge(ids.get(rank), weight / (DAMPING + rank + 1), Double::sum);
    }
  }
}
