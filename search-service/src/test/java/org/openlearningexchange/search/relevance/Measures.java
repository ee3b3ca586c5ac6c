package org.openlearningexchange.search.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How good a ranking is, each 0 to 1.
 *
 * @param ndcg nDCG@10: the gain {@code 2^grade - 1} of each place, discounted by {@code log2(place
 *     + 1)}, as a share of the best possible
 * @param reciprocalRank 1 / the place of the first record of grade 2 or 3; 0 where there is none
 * @param recall the share of the records of grade 2 or 3 that are among the first fifty
 */
public record Measures(double ndcg, double reciprocalRank, double recall) {
  /** So many results a search is asked for. */
  public static final int DEPTH = 50;

  private static final int FIRST_PAGE = 10;
  private static final int RELEVANT = 2;

  /**
   * Of one ranking.
   *
   * @param ranking ids of records, best first
   * @param grades by id; those without are 0
   */
  public static Measures of(List<String> ranking, Map<String, Integer> grades) {
    List<Integer> graded = ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return new Measures(
        discountedGain(graded) / discountedGain(best),
        reciprocalRank(graded),
        recall(graded, best));
  }

  /** The mean of each. */
  public static Measures mean(Collection<Measures> measures) {
    return new Measures(
        measures.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        measures.stream().mapToDouble(Measures::reciprocalRank).average().orElse(0),
        measures.stream().mapToDouble(Measures::recall).average().orElse(0));
  }

  private static double discountedGain(List<Integer> grades) {
    return IntStream.range(0, Math.min(FIRST_PAGE, grades.size()))
        .mapToDouble(place -> (Math.pow(2, grades.get(place)) - 1) / log2(place + 2))
        .sum();
  }

  private static double reciprocalRank(List<Integer> grades) {
    return IntStream.range(0, grades.size())
        .filter(place -> grades.get(place) >= RELEVANT)
        .mapToDouble(place -> 1.0 / (place + 1))
        .findFirst()
        .orElse(0);
  }

  private static double recall(List<Integer> found, List<Integer> all) {
    return relevant(found.subList(0, Math.min(DEPTH, found.size()))) / relevant(all);
  }

  private static double relevant(List<Integer> grades) {
    return grades.stream().filter(grade -> grade >= RELEVANT).count();
  }

  private static double log2(int number) {
    return Math.log(number) / Math.log(2);
  }
}
