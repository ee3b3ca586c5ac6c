package org.openlearningexchange.search.query;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.pointintime.PointInTime;
import org.openlearningexchange.search.pointintime.PointInTimeConfig;
import org.openlearningexchange.search.pointintime.PointsInTime;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.text.SomeWords;
import org.openlearningexchange.search.text.Synonyms;

/**
 * Answers a search with one question to the index: the first page over the point in time that all
 * searches of a moment share, later ones over that of their cursor.
 */
@ApplicationScoped
public class Search {
  private final SearchIndex index;
  private final MeaningfulOrder meaningful;
  private final Synonyms synonyms;
  private final PointsInTime points;
  private final Providers providers;
  private final AnswerReader reader;
  private final CursorSeal seal;
  private final Duration cursorLifetime;
  private final Duration timeout;
  private final Clock clock;

  public Search(
      SearchIndex index,
      MeaningfulOrder meaningful,
      Synonyms synonyms,
      PointsInTime points,
      Providers providers,
      CursorSeal seal,
      SearchConfig config,
      PointInTimeConfig kept,
      Clock clock) {
    this.index = index;
    this.meaningful = meaningful;
    this.synonyms = synonyms;
    this.points = points;
    this.providers = providers;
    this.reader = new AnswerReader(providers, seal, clock);
    this.seal = seal;
    this.cursorLifetime = kept.cursorLifetime();
    this.timeout = config.timeout();
    this.clock = clock;
  }

  /** The page that was asked for. */
  Uni<SearchAnswer> page(SearchParameters parameters) {
    return parameters.cursor().isPresent()
        ? away(nextPage(parameters, cursor(parameters, parameters.cursor().get())))
        : firstPage(parameters, parameters.fingerprint());
  }

  /**
   * The first page; without results, only counts.
   *
   * @param fingerprint of the search that the caller will repeat for the next page
   */
  Uni<SearchAnswer> firstPage(SearchParameters parameters, String fingerprint) {
    SearchQuestion question = question(parameters);
    return away(
        parameters.size() == 0
            ? index
                .count(question.countsOnly())
                .map(found -> reader.read(parameters, fingerprint, List.of(), found))
            : points.use(
                point -> firstPage(parameters, fingerprint, question, point), Search::isGone));
  }

  private Uni<SearchAnswer> firstPage(
      SearchParameters parameters, String fingerprint, SearchQuestion question, PointInTime point) {
    return meaningful
        .first(question, point.id(), keepAlive())
        .chain(first -> page(parameters, fingerprint, question.with(first), point));
  }

  private Uni<SearchAnswer> page(
      SearchParameters parameters, String fingerprint, SearchQuestion question, PointInTime point) {
    return index
        .search(question.firstPage(point.id(), keepAlive()))
        .map(found -> reader.read(parameters, fingerprint, question.first(), found))
        .invoke(
            page -> {
              if (page.next() != null) {
                points.keep(point);
              }
            });
  }

  private Uni<SearchAnswer> nextPage(SearchParameters parameters, SearchCursor cursor) {
    SearchParameters searched = parameters.withWords(cursor.words());
    Locale language = Locale.forLanguageTag(cursor.language());
    return index
        .search(
            question(searched)
                .with(cursor.first())
                .pageAfter(cursor.after(), cursor.pointInTime(), keepAlive(), language))
        .map(found -> reader.readAfter(cursor, searched, found))
        .invoke(
            page -> {
              if (page.next() != null) {
                points.keepOn(cursor.pointInTime());
              }
            })
        .map(page -> said(page, parameters.words(), cursor.words()))
        .onFailure(Search::isGone)
        .transform(failure -> expired());
  }

  /** Says again what the first page said of the words that were searched for. */
  private static SearchAnswer said(SearchAnswer page, String asked, String searched) {
    if (searched.equals(asked)) {
      return page;
    }
    return SomeWords.of(asked).filter(searched::equals).isPresent()
        ? page.ofSomeWords()
        : page.corrected(searched);
  }

  private SearchQuestion question(SearchParameters parameters) {
    return new SearchQuestion(
        parameters,
        providers.hiddenRepositories(),
        id -> providers.repositoriesOf(UUID.fromString(id)),
        synonyms::alternatives,
        timeout,
        List.of());
  }

  private SearchCursor cursor(SearchParameters parameters, String text) {
    SearchCursor cursor =
        seal.open(text)
            .orElseThrow(
                () ->
                    invalid(
                        "is the 'next' of an earlier answer, unchanged; leave it out to start from"
                            + " the first page"));
    if (!cursor.search().equals(parameters.fingerprint())) {
      throw invalid(
          "belongs to another search; repeat the other parameters of the page it came with");
    }
    if (cursor.isExpired(clock.instant(), cursorLifetime)) {
      throw expired();
    }
    return cursor;
  }

  private String keepAlive() {
    return cursorLifetime.toMillis() + "ms";
  }

  static boolean isGone(Throwable failure) {
    return failure instanceof ElasticsearchRefusal refusal
        && (refusal.isMissingPointInTime() || refusal.isMissingIndex());
  }

  private static Uni<SearchAnswer> away(Uni<SearchAnswer> page) {
    return page.onFailure(Search::isAway).transform(SearchProblem::away);
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
            + cursorLifetime.toSeconds()
            + " seconds after their page, or less while very many are in use. Repeat the search"
            + " without 'cursor' to start from the first page.");
  }
}
