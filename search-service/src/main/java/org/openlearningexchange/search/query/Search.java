package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.provider.Providers;

/**
 * Answers a search: the first page from a new point in time, later ones from that of their cursor.
 */
@ApplicationScoped
public class Search {
  private final SearchIndex index;
  private final Providers providers;
  private final CursorSeal seal;
  private final SearchConfig config;
  private final Clock clock;

  public Search(
      SearchIndex index, Providers providers, CursorSeal seal, SearchConfig config, Clock clock) {
    this.index = index;
    this.providers = providers;
    this.seal = seal;
    this.config = config;
    this.clock = clock;
  }

  Uni<SearchAnswer> answer(SearchParameters parameters) {
    Uni<SearchAnswer> answer =
        parameters.cursor().isPresent()
            ? nextPage(parameters, cursor(parameters, parameters.cursor().get()))
            : firstPage(parameters);
    return answer.onFailure(Search::isAway).transform(SearchProblem::away);
  }

  private Uni<SearchAnswer> firstPage(SearchParameters parameters) {
    return index
        .openPointInTime(keepAlive())
        .chain(
            pointInTime -> index.search(question(parameters).firstPage(pointInTime, keepAlive())))
        .map(found -> page(parameters, parameters.language(), found));
  }

  private Uni<SearchAnswer> nextPage(SearchParameters parameters, SearchCursor cursor) {
    Locale language = Locale.forLanguageTag(cursor.language());
    return index
        .search(
            question(parameters)
                .pageAfter(cursor.after(), cursor.pointInTime(), keepAlive(), language))
        .map(found -> page(parameters, language, found))
        .onFailure(
            failure ->
                failure instanceof ElasticsearchRefusal refusal && refusal.isMissingPointInTime())
        .transform(failure -> expired());
  }

  private SearchQuestion question(SearchParameters parameters) {
    return new SearchQuestion(
        parameters,
        providers.hiddenRepositories(),
        id -> providers.repositoriesOf(UUID.fromString(id)));
  }

  private SearchCursor cursor(SearchParameters parameters, String text) {
    SearchCursor cursor =
        seal.open(text)
            .orElseThrow(
                () ->
                    invalid(
                        "is the 'next' of an earlier answer, unchanged; leave it out to start from the first page"));
    if (!cursor.search().equals(parameters.canonical())) {
      throw invalid(
          "belongs to another search; repeat the other parameters of the page it came with");
    }
    if (cursor.isExpired(clock.instant(), config.cursorLifetime())) {
      throw expired();
    }
    return cursor;
  }

  private SearchAnswer page(SearchParameters parameters, Locale language, JsonNode found) {
    List<JsonNode> hits = new ArrayList<>();
    found.path("hits").path("hits").forEach(hits::add);
    boolean hasNext = hits.size() > parameters.size();
    List<JsonNode> shown = hasNext ? hits.subList(0, parameters.size()) : hits;
    ResultReader reader = new ResultReader(providers, parameters.language());
    JsonNode total = found.path("hits").path("total");
    return new SearchAnswer(
        total.path("value").asLong(),
        total.path("relation").asText().equals("eq"),
        shown.stream().map(hit -> reader.item(hit.path("_source"))).toList(),
        found.has("aggregations")
            ? new FacetReader(providers, parameters.language()).facets(found.path("aggregations"))
            : Map.of(),
        next(
            parameters,
            language,
            found.path("pit_id").asText(),
            hasNext ? shown.get(shown.size() - 1) : null));
  }

  private @Nullable String next(
      SearchParameters parameters, Locale language, String pointInTime, @Nullable JsonNode last) {
    if (last == null) {
      index.closePointInTime(pointInTime);
      return null;
    }
    return seal.seal(
        new SearchCursor(
            pointInTime,
            last.path("sort"),
            parameters.canonical(),
            language.toLanguageTag(),
            clock.instant()));
  }

  private String keepAlive() {
    return config.cursorLifetime().toMillis() + "ms";
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }

  private static Problem invalid(String remedy) {
    return Problem.of(CommonProblem.INVALID_REQUEST, "The cursor is not valid here.")
        .field("cursor", remedy);
  }

  private Problem expired() {
    return Problem.of(
        SearchProblem.CURSOR_EXPIRED,
        "Cursors live "
            + config.cursorLifetime().toSeconds()
            + " seconds after their page. Repeat the search without 'cursor' to start from the first page.");
  }
}
