package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.search.facet.FacetReader;
import org.openlearningexchange.search.facet.FacetValue;
import org.openlearningexchange.search.highlight.Highlighter;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.text.SearchText;

/** Turns what Elasticsearch found into a page for one caller. */
record AnswerReader(Providers providers, CursorSeal seal, Clock clock) {

  /**
   * The first page.
   *
   * @param fingerprint of the search that the caller will repeat for the next page
   * @param first ids of what came first whatever its words
   */
  SearchAnswer read(
      SearchParameters parameters, String fingerprint, List<String> first, JsonNode found) {
    JsonNode total = found.path("hits").path("total");
    SearchCursor.Total counted =
        new SearchCursor.Total(
            total.path("value").asLong(), total.path("relation").asText().equals("eq"));
    Map<String, List<FacetValue>> facets =
        new FacetReader(
                repository -> providers.find(repository, parameters.language()),
                parameters.language())
            .facets(parameters.facets(), found.path("aggregations"));
    return page(
        parameters,
        found,
        facets,
        new Position(
            fingerprint, first, parameters.language().toLanguageTag(), counted, clock.instant()));
  }

  /** A later page. */
  SearchAnswer readAfter(SearchCursor cursor, SearchParameters parameters, JsonNode found) {
    return page(
        parameters,
        found,
        Map.of(),
        new Position(
            cursor.search(), cursor.first(), cursor.language(), cursor.total(), cursor.beganAt()));
  }

  private SearchAnswer page(
      SearchParameters parameters,
      JsonNode found,
      Map<String, List<FacetValue>> facets,
      Position position) {
    List<JsonNode> hits = new ArrayList<>();
    found.path("hits").path("hits").forEach(hits::add);
    boolean hasNext = parameters.size() > 0 && hits.size() > parameters.size();
    List<JsonNode> shown = hasNext ? hits.subList(0, parameters.size()) : hits;
    return new SearchAnswer(
        position.total().value(),
        position.total().isExact(),
        items(parameters, shown),
        facets,
        hasNext
            ? cursor(parameters, found, shown.get(shown.size() - 1).path("sort"), position)
            : null,
        null,
        false,
        false,
        0);
  }

  private List<ResultItem> items(SearchParameters parameters, List<JsonNode> hits) {
    ResultReader reader = new ResultReader(providers, parameters.language());
    Highlighter highlighter = new Highlighter(SearchText.parse(parameters.words()));
    return hits.stream().map(hit -> reader.item(hit.path("_source"), highlighter)).toList();
  }

  private String cursor(
      SearchParameters parameters, JsonNode found, JsonNode after, Position position) {
    return seal.seal(
        new SearchCursor(
            found.path("pit_id").asText(),
            after,
            position.search(),
            parameters.words(),
            position.first(),
            position.language(),
            position.total(),
            position.beganAt(),
            clock.instant()));
  }

  /** What all pages of a search have in common. */
  private record Position(
      String search,
      List<String> first,
      String language,
      SearchCursor.Total total,
      Instant beganAt) {}
}
