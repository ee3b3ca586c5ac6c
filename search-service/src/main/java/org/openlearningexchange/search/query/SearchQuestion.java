package org.openlearningexchange.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openlearningexchange.search.facet.Facet;
import org.openlearningexchange.search.facet.FacetQuestion;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextQuery;

/**
 * A search as Elasticsearch takes it: what is not needed is left out. Pure.
 *
 * @param parameters what the caller asks for
 * @param hidden repositories whose resources are kept from teachers
 * @param repositoriesOf the repositories of a provider
 * @param timeout after which Elasticsearch gives up
 */
record SearchQuestion(
    SearchParameters parameters,
    List<String> hidden,
    Function<String, List<String>> repositoriesOf,
    java.time.Duration timeout) {
  static final int EXACT_UP_TO = 10_000;

  /**
   * The first page, with facets. One result more than asked for tells whether there is another
   * page.
   */
  Map<String, Object> firstPage(String pointInTime, String keepAlive) {
    FacetQuestion facets = facets(parameters.facets());
    Map<String, Object> body = page(facets, parameters.language(), pointInTime, keepAlive);
    body.put("track_total_hits", EXACT_UP_TO);
    addCounts(facets, body);
    return body;
  }

  /** Facets and the total without results; over the index as it is. */
  Map<String, Object> countsOnly() {
    FacetQuestion facets = facets(parameters.facets());
    Map<String, Object> body = narrowed(facets, parameters.language());
    body.put("size", 0);
    body.put("track_total_hits", EXACT_UP_TO);
    addCounts(facets, body);
    return body;
  }

  /**
   * A later page; the first one has counted.
   *
   * @param language that the first page was ordered for
   */
  Map<String, Object> pageAfter(
      Object sortValues, String pointInTime, String keepAlive, Locale language) {
    Map<String, Object> body = page(facets(Set.of()), language, pointInTime, keepAlive);
    body.put("track_total_hits", false);
    body.put("search_after", sortValues);
    return body;
  }

  private Map<String, Object> page(
      FacetQuestion facets, Locale language, String pointInTime, String keepAlive) {
    Map<String, Object> body = narrowed(facets, language);
    body.put("pit", Map.of("id", pointInTime, "keep_alive", keepAlive));
    body.put("size", parameters.size() + 1);
    body.put("_source", ResultReader.SOURCE);
    body.put("sort", parameters.sort().keys());
    return body;
  }

  private Map<String, Object> narrowed(FacetQuestion facets, Locale language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("timeout", timeout.toMillis() + "ms");
    body.put("query", query(facets.beforeCounting(), language));
    if (!facets.afterCounting().isEmpty()) {
      body.put("post_filter", Map.of("bool", Map.of("filter", facets.afterCounting())));
    }
    return body;
  }

  private static void addCounts(FacetQuestion facets, Map<String, Object> body) {
    if (!facets.counts().isEmpty()) {
      body.put("aggs", facets.counts());
    }
  }

  private FacetQuestion facets(Set<Facet> wanted) {
    return new FacetQuestion(wanted, new Conditions(parameters, repositoriesOf).all());
  }

  private Map<String, Object> query(List<Map<String, Object>> conditions, Locale language) {
    SearchText text = SearchText.parse(parameters.words());
    Map<String, Object> bool = new LinkedHashMap<>();
    boolean isRanked = parameters.sort() == SortOrder.RELEVANCE && parameters.size() > 0;
    if (isRanked || !text.wantsEverything()) {
      bool.put("must", TextQuery.must(text));
    }
    if (isRanked && !TextQuery.should(text).isEmpty()) {
      bool.put("should", TextQuery.should(text));
    }
    bool.put("filter", filters(conditions));
    List<Map<String, Object>> mustNot = mustNot(text);
    if (!mustNot.isEmpty()) {
      bool.put("must_not", mustNot);
    }
    Map<String, Object> found = Map.of("bool", bool);
    return isRanked ? TextQuery.preferring(preferred(language), found) : found;
  }

  private static List<Map<String, Object>> filters(List<Map<String, Object>> conditions) {
    List<Map<String, Object>> filters = new ArrayList<>();
    filters.add(Map.of("term", Map.of("state", "visible")));
    filters.addAll(conditions);
    return filters;
  }

  private List<Map<String, Object>> mustNot(SearchText text) {
    List<Map<String, Object>> mustNot = new ArrayList<>(TextQuery.mustNot(text));
    if (!hidden.isEmpty()) {
      mustNot.add(Map.of("terms", Map.of("repositoryId", hidden)));
    }
    return mustNot;
  }

  /** Who filters by one language prefers that, whatever the labels are in. */
  private Locale preferred(Locale language) {
    Set<String> chosen = parameters.filter(Facet.LANGUAGE);
    return chosen.size() == 1 ? Locale.forLanguageTag(chosen.iterator().next()) : language;
  }
}
