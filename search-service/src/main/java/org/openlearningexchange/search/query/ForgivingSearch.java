package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openlearningexchange.search.facet.Facet;
import org.openlearningexchange.search.insight.Asked;
import org.openlearningexchange.search.insight.InsightRecorder;
import org.openlearningexchange.search.spelling.Spelling;
import org.openlearningexchange.search.text.SomeWords;

/**
 * A search that looks further where little was found: for near spellings, which costs a second
 * question, and a third where nothing was found at all; then for some of the words. What takes long
 * or fails is left out.
 */
@ApplicationScoped
public class ForgivingSearch {
  private static final int FEW = 3;
  private static final int LESS_THAN_A_PAGE = 10;
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final Search search;
  private final SearchIndex index;
  private final InsightRecorder insight;

  public ForgivingSearch(Search search, SearchIndex index, InsightRecorder insight) {
    this.search = search;
    this.index = index;
    this.insight = insight;
  }

  /** The page that was asked for, or that of a near spelling or of some of the words. */
  Uni<SearchAnswer> answer(SearchParameters parameters) {
    long began = System.nanoTime();
    return (parameters.cursor().isPresent() ? search.page(parameters) : forgiving(parameters))
        .map(page -> page.took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
  }

  /** What has all the words is counted: others in their place do not fill the gap. */
  private Uni<SearchAnswer> forgiving(SearchParameters parameters) {
    return insight
        .counted(
            asked(parameters),
            search.page(parameters).chain(page -> spelt(parameters, page)),
            SearchAnswer::total)
        .chain(
            page ->
                page.corrected() || page.total() >= LESS_THAN_A_PAGE
                    ? item(page)
                    : someWords(parameters, page));
  }

  private static Asked asked(SearchParameters parameters) {
    return Asked.of(
        parameters.words(),
        parameters.language().getLanguage(),
        parameters.filter(Facet.LANGUAGE),
        parameters.filter(Facet.SUBJECT));
  }

  private Uni<SearchAnswer> spelt(SearchParameters parameters, SearchAnswer page) {
    Spelling spelling = new Spelling(parameters.words());
    if (page.total() >= FEW || !spelling.hasWords()) {
      return item(page);
    }
    return bounded(
        index
            .count(spelling.question())
            .chain(known -> corrected(parameters, page, spelling, known)),
        page);
  }

  private Uni<SearchAnswer> corrected(
      SearchParameters parameters, SearchAnswer page, Spelling spelling, JsonNode known) {
    return spelling
        .correction(known)
        .map(
            words ->
                page.total() > 0 ? suggested(parameters, page, words) : retry(parameters, words))
        .orElseGet(() -> item(page))
        .map(better -> better.total() > 0 ? better : page);
  }

  /** Only what finds more is worth saying. */
  private Uni<SearchAnswer> suggested(
      SearchParameters parameters, SearchAnswer page, String words) {
    return search
        .firstPage(parameters.withWords(words).withoutFacets(), parameters.fingerprint())
        .map(other -> other.total() > page.total() ? page.suggesting(words) : page);
  }

  private Uni<SearchAnswer> retry(SearchParameters parameters, String words) {
    return search
        .firstPage(parameters.withWords(words), parameters.fingerprint())
        .map(page -> page.corrected(words));
  }

  /** In another order than that of relevance, what has all the words would drown. */
  private Uni<SearchAnswer> someWords(SearchParameters parameters, SearchAnswer page) {
    Optional<String> words =
        parameters.sort() == SortOrder.RELEVANCE
            ? SomeWords.of(parameters.words())
            : Optional.empty();
    return words
        .map(some -> search.firstPage(parameters.withWords(some), parameters.fingerprint()))
        .map(more -> more.map(found -> found.suggesting(page.didYouMean()).ofSomeWords()))
        .map(more -> bounded(more.map(found -> found.total() > page.total() ? found : page), page))
        .orElseGet(() -> item(page));
  }

  private static Uni<SearchAnswer> bounded(Uni<SearchAnswer> better, SearchAnswer page) {
    return better
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(page)
        .onFailure()
        .recoverWithItem(page);
  }

  private static Uni<SearchAnswer> item(SearchAnswer page) {
    return Uni.createFrom().item(page);
  }
}
