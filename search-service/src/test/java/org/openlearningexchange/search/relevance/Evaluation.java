package org.openlearningexchange.search.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How well each search of a judged set was answered. */
public record Evaluation(Map<JudgedQuery, Measures> measures) {

  /**
   * Of these answers.
   *
   * @param rankings ids of records by the id of the search; a search without one found nothing
   */
  public static Evaluation of(JudgedSet set, Map<String, List<String>> rankings) {
    Map<JudgedQuery, Measures> measures = new LinkedHashMap<>();
    set.queries()
        .forEach(
            query ->
                measures.put(
                    query,
                    Measures.of(rankings.getOrDefault(query.id(), List.of()), query.grades())));
    return new Evaluation(measures);
  }

  public Measures overall() {
    return Measures.mean(measures.values());
  }

  public Map<String, Measures> byLanguage() {
    return by(JudgedQuery::language);
  }

  public Map<String, Measures> byKind() {
    return by(query -> query.kind().label());
  }

  /** Of one search. */
  public Measures of(String query) {
    return measures.entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(query))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no search " + query));
  }

  private Map<String, Measures> by(Function<JudgedQuery, String> group) {
    return measures.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> group.apply(entry.getKey()),
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()), Measures::mean)));
  }
}
