package org.openlearningexchange.search.facet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.search.label.ClosedList;

/**
 * The counts as Elasticsearch takes them. What no counted facet ignores narrows the search itself;
 * only what some facet ignores is a filter after counting, which costs more. Pure.
 *
 * @param wanted facets to count
 * @param conditions all that narrow the search
 */
public record FacetQuestion(Set<Facet> wanted, List<Condition> conditions) {
  /** Where the counts are that all filters after counting narrow. */
  static final String NARROWED = "narrowed";

  /** Where the counts are within a filter. */
  static final String VALUES = "values";

  /** Where the resources are counted that several credits of one system belong to. */
  static final String RESOURCES = "resources";

  /** Where the label of a licence is. */
  static final String LABEL = "label";

  private static final int MOST_VALUES = 150;
  private static final int MOST_REPOSITORIES = 10_000;

  public FacetQuestion {
    wanted = Set.copyOf(wanted);
    conditions = List.copyOf(conditions);
  }

  /** What narrows the results and all counts. */
  public List<Map<String, Object>> beforeCounting() {
    return conditions.stream()
        .filter(condition -> !isIgnored(condition))
        .map(Condition::clause)
        .toList();
  }

  /** What narrows the results after the facets were counted. */
  public List<Map<String, Object>> afterCounting() {
    return ignored().stream().map(Condition::clause).toList();
  }

  /** The counts; empty where none are wanted. */
  public Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    Map<String, Object> narrowed = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      if (wanted.contains(facet)) {
        boolean ignores = ignored().stream().anyMatch(one -> one.facet() == facet);
        (ignores ? counts : narrowed)
            .put(facet.parameter(), ignores ? within(others(facet), values(facet)) : values(facet));
      }
    }
    if (ignored().isEmpty()) {
      counts.putAll(narrowed);
    } else if (!narrowed.isEmpty()) {
      counts.put(NARROWED, Map.of("filter", allOf(afterCounting()), "aggs", narrowed));
    }
    return counts;
  }

  private boolean isIgnored(Condition condition) {
    Facet facet = condition.facet();
    return facet != null && !facet.wantsAll() && wanted.contains(facet);
  }

  private List<Condition> ignored() {
    return conditions.stream().filter(this::isIgnored).toList();
  }

  private List<Map<String, Object>> others(Facet facet) {
    return ignored().stream()
        .filter(condition -> condition.facet() != facet)
        .map(Condition::clause)
        .toList();
  }

  private static Map<String, Object> within(
      List<Map<String, Object>> filters, Map<String, Object> values) {
    return filters.isEmpty()
        ? values
        : Map.of("filter", allOf(filters), "aggs", Map.of(VALUES, values));
  }

  private static Map<String, Object> values(Facet facet) {
    return switch (facet) {
      case PROVIDER -> terms(facet, MOST_REPOSITORIES);
      case LICENCE -> labelled(terms(facet, MOST_VALUES));
      case CREDIT_SYSTEM -> nested(terms(facet, MOST_VALUES));
      case DURATION -> ranges(facet);
      default -> terms(facet, MOST_VALUES);
    };
  }

  private static Map<String, Object> terms(Facet facet, int size) {
    return Map.of("terms", Map.of("field", facet.indexField(), "size", size));
  }

  private static Map<String, Object> labelled(Map<String, Object> terms) {
    return with(terms, Map.of(LABEL, Map.of("terms", Map.of("field", "licence.label", "size", 1))));
  }

  private static Map<String, Object> nested(Map<String, Object> terms) {
    return Map.of(
        "nested",
        Map.of("path", "credits"),
        "aggs",
        Map.of(VALUES, with(terms, Map.of(RESOURCES, Map.of("reverse_nested", Map.of())))));
  }

  private static Map<String, Object> with(
      Map<String, Object> terms, Map<String, Object> aggregations) {
    Map<String, Object> both = new LinkedHashMap<>(terms);
    both.put("aggs", aggregations);
    return both;
  }

  private static Map<String, Object> ranges(Facet facet) {
    List<Map<String, Object>> ranges =
        ClosedList.DURATION.all().stream().map(FacetQuestion::range).toList();
    return Map.of("range", Map.of("field", facet.indexField(), "ranges", ranges));
  }

  /** Whole minutes from the first to the last; Elasticsearch leaves the end out. */
  private static Map<String, Object> range(String value) {
    String[] ends = value.split("\\.\\.", -1);
    Map<String, Object> range = new LinkedHashMap<>(Map.of("key", value));
    if (!ends[0].isEmpty()) {
      range.put("from", Integer.parseInt(ends[0]));
    }
    if (!ends[1].isEmpty()) {
      range.put("to", Integer.parseInt(ends[1]) + 1);
    }
    return range;
  }

  private static Map<String, Object> allOf(List<Map<String, Object>> filters) {
    return filters.size() == 1 ? filters.get(0) : Map.of("bool", Map.of("filter", filters));
  }
}
