package org.openlearningexchange.search.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The question to the index of counts. Pure. */
record InsightQuery(InsightParameters parameters, LocalDate today, int callers) {
  private static final int MOST_TEXTS = 100;
  private static final int MOST_GROUPS = 200;

  /** The first day that counts. */
  LocalDate from() {
    return today.minusDays(parameters.days() - 1L);
  }

  Map<String, Object> body() {
    Map<String, Object> texts = aggregation("text", MOST_TEXTS);
    Map<String, Object> inTexts = new LinkedHashMap<>(outcomes());
    inTexts.put("callers", Map.of("max", Map.of("field", "callers")));
    inTexts.put("language", aggregation("caller", MOST_GROUPS));
    inTexts.put("subject", aggregation("subject", MOST_GROUPS));
    return Map.of(
        "size",
        0,
        "query",
        Map.of("bool", Map.of("filter", filters())),
        "aggs",
        Map.of(
            "texts",
            Map.of("filter", shown(), "aggs", Map.of("values", with(texts, inTexts))),
            "sums",
            Map.of(
                "filter",
                Map.of(
                    "bool", Map.of("must_not", List.of(Map.of("exists", Map.of("field", "text"))))),
                "aggs",
                Map.of(
                    "all", outcome(),
                    "language", with(aggregation("caller", MOST_GROUPS), outcomes()),
                    "subject", with(aggregation("subject", MOST_GROUPS), outcomes())))));
  }

  private List<Map<String, Object>> filters() {
    List<Map<String, Object>> filters = new ArrayList<>();
    filters.add(
        Map.of("range", Map.of("day", Map.of("gte", from().toString(), "lte", today.toString()))));
    parameters.language().ifPresent(tag -> filters.add(Map.of("term", Map.of("caller", tag))));
    parameters
        .subject()
        .ifPresent(id -> filters.add(Map.of("term", Map.of("subject", id.toString()))));
    return filters;
  }

  /** Texts of enough callers; the setting may have grown since they were written. */
  private Map<String, Object> shown() {
    List<Map<String, Object>> filters = new ArrayList<>();
    filters.add(Map.of("range", Map.of("callers", Map.of("gte", callers))));
    parameters
        .outcome()
        .ifPresent(outcome -> filters.add(Map.of("term", Map.of("outcome", outcome.value()))));
    return Map.of("bool", Map.of("filter", filters));
  }

  private static Map<String, Object> outcomes() {
    return Map.of("searches", sum(), "outcome", outcome());
  }

  private static Map<String, Object> outcome() {
    return with(
        Map.of("terms", Map.of("field", "outcome", "size", Outcome.values().length)),
        Map.of("searches", sum()));
  }

  private static Map<String, Object> aggregation(String field, int size) {
    return with(
        Map.of("terms", Map.of("field", field, "size", size, "order", Map.of("searches", "desc"))),
        Map.of("searches", sum()));
  }

  private static Map<String, Object> with(Map<String, Object> terms, Map<String, Object> aggs) {
    Map<String, Object> both = new LinkedHashMap<>(terms);
    both.put("aggs", aggs);
    return both;
  }

  private static Map<String, Object> sum() {
    return Map.of("sum", Map.of("field", "searches"));
  }
}
