package org.openlearningexchange.search.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The committed figures: how good the order of results was when somebody last looked and agreed.
 *
 * @param groups by language and by kind of search
 */
public record Figures(Measures overall, Map<String, Measures> groups) {
  private static final String OVERALL = "overall";

  /** The file beside this class. */
  public static Figures load() {
    Map<String, Measures> groups = new LinkedHashMap<>();
    JudgedSet.lines("figures.tsv").forEach(line -> add(groups, line.split("\t")));
    Measures overall = groups.remove(OVERALL);
    if (overall == null) {
      throw new IllegalStateException("figures.tsv has no line " + OVERALL);
    }
    return new Figures(overall, groups);
  }

  /** These figures as the lines of the file. */
  public static List<String> lines(Evaluation evaluation) {
    Map<String, Measures> all = new LinkedHashMap<>();
    all.put(OVERALL, evaluation.overall());
    all.putAll(evaluation.byLanguage());
    all.putAll(evaluation.byKind());
    return all.entrySet().stream().map(line -> line(line.getKey(), line.getValue())).toList();
  }

  private static String line(String group, Measures measures) {
    return String.format(
        Locale.ROOT,
        "%s\t%.3f\t%.3f\t%.3f",
        group,
        measures.ndcg(),
        measures.reciprocalRank(),
        measures.recall());
  }

  private static void add(Map<String, Measures> groups, String[] cell) {
    groups.put(
        cell[0],
        new Measures(
            Double.parseDouble(cell[1]), Double.parseDouble(cell[2]), Double.parseDouble(cell[3])));
  }
}
