package org.openlearningexchange.search.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openlearningexchange.search.facet.Facet;
import org.openlearningexchange.search.facet.FacetQuestion;
import org.openlearningexchange.search.semantic.Meaning;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextPart;
import org.openlearningexchange.search.text.TextQuery;

/**
 * A search as Elasticsearch takes it: what is not needed is left out. Pure.
 *
 * @param parameters what the caller asks for
 * @param hidden repositories whose resources are kept from teachers
 * @param repositoriesOf the repositories of a provider
 * @param synonyms of a word or phrase
 * @param timeout after which Elasticsearch gives up
 * @param first ids of what comes first, in this order, whatever its words; mostly empty
 */
record SearchQuestion(
    SearchParameters parameters,
    List<String> hidden,
    Function<String, List<String>> repositoriesOf,
    Function<String, List<String>> synonyms,
    Duration timeout,
    List<String> first) {
  static final int EXACT_UP_TO = 10_000;

  /** What is ordered anew by meaning: a few pages, since few people look further. */
  private static final int FUSED = 50;

  private static final int LOOKED_AT = 200;
  private static final double NEAR_ENOUGH = 0.3;
  private static final double FIRST_SCORE = 1_000_000;
  private static final double SCORE_STEP = 1_000;

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

  /** The same with these first, in this order; the others follow in theirs. */
  SearchQuestion with(List<String> ids) {
    return new SearchQuestion(parameters, hidden, repositoriesOf, synonyms, timeout, ids);
  }

  /** The words whose meaning may join in the order; empty where only the words themselves count. */
  Optional<String> meaningfulWords() {
    SearchText text = SearchText.parse(parameters.words());
    return isRanked() && text.hasOnlyWords()
        ? Optional.of(
            text.literals().stream().map(TextPart.Literal::text).collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  /** The ids of the best results by their words. */
  Map<String, Object> bestByWords(String pointInTime, String keepAlive) {
    Map<String, Object> body = ids(pointInTime, keepAlive);
    body.put("query", query(facets(Set.of()).beforeCounting(), parameters.language()));
    body.put("sort", parameters.sort().keys());
    return body;
  }

  /** The ids of the best results by their meaning. */
  Map<String, Object> bestByMeaning(Meaning meaning, String pointInTime, String keepAlive) {
    Map<String, Object> bool = new LinkedHashMap<>();
    bool.put("filter", filters(facets(Set.of()).beforeCounting()));
    if (!hidden.isEmpty()) {
      bool.put("must_not", List.of(Map.of("terms", Map.of("repositoryId", hidden))));
    }
    Map<String, Object> body = ids(pointInTime, keepAlive);
    body.put(
        "knn",
        Map.of(
            "field",
            meaning.field(),
            "query_vector",
            meaning.vector(),
            "k",
            FUSED,
            "num_candidates",
            LOOKED_AT,
            "similarity",
            NEAR_ENOUGH,
            "filter",
            Map.of("bool", bool)));
    return body;
  }

  private Map<String, Object> ids(String pointInTime, String keepAlive) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("timeout", timeout.toMillis() + "ms");
    body.put("pit", Map.of("id", pointInTime, "keep_alive", keepAlive));
    body.put("size", FUSED);
    body.put("track_total_hits", false);
    body.put("_source", List.of("id"));
    return body;
  }

  private boolean isRanked() {
    return parameters.sort() == SortOrder.RELEVANCE && parameters.size() > 0;
  }

  /** By its place among the first, else by its words. */
  private Map<String, Object> inOrder(Map<String, Object> byWords) {
    List<Map<String, Object>> queries = new ArrayList<>();
    queries.add(byWords);
    for (int place = 0; place < first.size(); place++) {
      queries.add(
          Map.of(
              "constant_score",
              Map.of(
                  "filter",
                  Map.of("term", Map.of("id", first.get(place))),
                  "boost",
                  FIRST_SCORE - place * SCORE_STEP)));
    }
    return Map.of("dis_max", Map.of("queries", queries));
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
    if (isRanked() && !first.isEmpty()) {
      bool.put("must", inOrder(ranked(Map.of("bool", words(text)), language)));
    } else {
      bool.putAll(words(text));
    }
    bool.put("filter", filters(conditions));
    List<Map<String, Object>> mustNot = mustNot(text);
    if (!mustNot.isEmpty()) {
      bool.put("must_not", mustNot);
    }
    Map<String, Object> found = Map.of("bool", bool);
    return isRanked() && first.isEmpty() ? ranked(found, language) : found;
  }

  private Map<String, Object> words(SearchText text) {
    Map<String, Object> words = new LinkedHashMap<>();
    if (isRanked() || !text.wantsEverything()) {
      words.put("must", TextQuery.must(text, synonyms));
    }
    if (isRanked() && !TextQuery.should(text).isEmpty()) {
      words.put("should", TextQuery.should(text));
    }
    return words;
  }

  private Map<String, Object> ranked(Map<String, Object> found, Locale language) {
    return TextQuery.preferring(preferred(language), found);
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
