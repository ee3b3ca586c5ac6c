package org.openlearningexchange.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextQuery;

/**
 * A search as Elasticsearch takes it. Pure.
 *
 * @param parameters what the caller asks for
 * @param hidden repositories whose resources are kept from teachers
 * @param repositoriesOf the repositories of a provider
 */
record SearchQuestion(
    SearchParameters parameters,
    List<String> hidden,
    Function<String, List<String>> repositoriesOf) {
  static final int EXACT_UP_TO = 10_000;

  private static final int MOST_VALUES = 60;
  private static final int MOST_REPOSITORIES = 10_000;

  /**
   * The first page, with facets. One result more than asked for tells whether there is another
   * page.
   */
  Map<String, Object> firstPage(String pointInTime, String keepAlive) {
    Map<String, Object> body = page(pointInTime, keepAlive, parameters.language());
    body.put("aggs", facets());
    return body;
  }

  /**
   * A later page.
   *
   * @param language that the first page was ordered for
   */
  Map<String, Object> pageAfter(
      Object sortValues, String pointInTime, String keepAlive, Locale language) {
    Map<String, Object> body = page(pointInTime, keepAlive, language);
    body.put("search_after", sortValues);
    return body;
  }

  private Map<String, Object> page(String pointInTime, String keepAlive, Locale language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pit", Map.of("id", pointInTime, "keep_alive", keepAlive));
    body.put("size", parameters.size() + 1);
    body.put("track_total_hits", EXACT_UP_TO);
    body.put("_source", ResultReader.SOURCE);
    body.put("query", query(language));
    body.put("post_filter", allOf(filtersBut(null)));
    body.put("sort", parameters.sort().keys());
    return body;
  }

  private Map<String, Object> query(Locale language) {
    SearchText text = SearchText.parse(parameters.words());
    List<Map<String, Object>> filter = new ArrayList<>();
    filter.add(Map.of("term", Map.of("state", "visible")));
    parameters.reuse().stream()
        .sorted()
        .forEach(
            use ->
                filter.add(Map.of("term", Map.of("permits", use.name().toLowerCase(Locale.ROOT)))));
    List<Map<String, Object>> mustNot = new ArrayList<>(TextQuery.mustNot(text));
    if (!hidden.isEmpty()) {
      mustNot.add(Map.of("terms", Map.of("repositoryId", hidden)));
    }
    Map<String, Object> found =
        Map.of(
            "bool",
            Map.of(
                "must",
                TextQuery.must(text),
                "should",
                TextQuery.should(text),
                "filter",
                filter,
                "must_not",
                mustNot));
    return TextQuery.preferring(preferred(language), found);
  }

  /** Who filters by one language prefers that, whatever the labels are in. */
  private Locale preferred(Locale language) {
    Set<String> chosen = parameters.filter(FacetField.LANGUAGE);
    return chosen.size() == 1 ? Locale.forLanguageTag(chosen.iterator().next()) : language;
  }

  private Map<String, Object> facets() {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (FacetField field : FacetField.values()) {
      facets.put(
          field.parameter(),
          Map.of("filter", allOf(filtersBut(field)), "aggs", Map.of("values", values(field))));
    }
    return facets;
  }

  private static Map<String, Object> values(FacetField field) {
    Map<String, Object> terms =
        Map.of(
            "terms",
            Map.of(
                "field",
                field.indexField(),
                "size",
                field == FacetField.PROVIDER ? MOST_REPOSITORIES : MOST_VALUES));
    if (field != FacetField.LICENCE) {
      return terms;
    }
    Map<String, Object> labelled = new LinkedHashMap<>(terms);
    labelled.put(
        "aggs", Map.of("label", Map.of("terms", Map.of("field", "licence.label", "size", 1))));
    return labelled;
  }

  private List<Map<String, Object>> filtersBut(
      @org.jspecify.annotations.Nullable FacetField ignored) {
    List<Map<String, Object>> filters = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      if (field != ignored && !parameters.filter(field).isEmpty()) {
        filters.add(
            Map.of("terms", Map.of(field.indexField(), values(field, parameters.filter(field)))));
      }
    }
    return filters;
  }

  private Set<String> values(FacetField field, Set<String> chosen) {
    Set<String> values = new TreeSet<>();
    chosen.forEach(
        value ->
            values.addAll(
                field == FacetField.PROVIDER ? repositoriesOf.apply(value) : List.of(value)));
    return values;
  }

  private static Map<String, Object> allOf(List<Map<String, Object>> filters) {
    return Map.of("bool", Map.of("filter", filters));
  }
}
