package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

  public ForgivingSearch(Search search, SearchIndex index) {
    this.search = search;
    this.index = index;
  }

  /** The page that was asked for, or that of a near spelling or of some of the words. */
  Uni<SearchAnswer> answer(SearchParameters parameters) {
    long began = System.nanoTime();
    return search
        .page(parameters)
        .chain(page -> parameters.cursor().isPresent() ? item(page) : forgiving(parameters, page))
        .map(page -> page.took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
  }

  private Uni<SearchAnswer> forgiving(SearchParameters parameters, SearchAnswer page) {
    if (page.total() >= LESS_THAN_A_PAGE) {
      return item(page);
    }
    return spelt(parameters, page)
        .chain(better -> better.corrected() ? item(better) : someWords(parameters, better));
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
        .map(words -> page.total() > 0 ? item(page.suggesting(words)) : retry(parameters, words))
        .orElseGet(() -> item(page))
        .map(better -> better.total() > 0 ? better : page);
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
