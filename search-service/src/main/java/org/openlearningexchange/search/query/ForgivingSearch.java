package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openlearningexchange.search.spelling.Spelling;

/**
 * A search that looks for near spellings where little was found. That costs a second question, and
 * a third where nothing was found at all; what takes long or fails is left out.
 */
@ApplicationScoped
public class ForgivingSearch {
  private static final int FEW = 3;
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final Search search;
  private final SearchIndex index;

  public ForgivingSearch(Search search, SearchIndex index) {
    this.search = search;
    this.index = index;
  }

  /** The page that was asked for, or that of a near spelling. */
  Uni<SearchAnswer> answer(SearchParameters parameters) {
    long began = System.nanoTime();
    return search
        .page(parameters)
        .chain(page -> page.total() < FEW ? forgiving(parameters, page) : item(page))
        .map(page -> page.took(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
  }

  private Uni<SearchAnswer> forgiving(SearchParameters parameters, SearchAnswer page) {
    Spelling spelling = new Spelling(parameters.words());
    if (!spelling.hasWords() || parameters.cursor().isPresent()) {
      return item(page);
    }
    return index
        .count(spelling.question())
        .chain(known -> corrected(parameters, page, spelling, known))
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(page)
        .onFailure()
        .recoverWithItem(page);
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

  private static Uni<SearchAnswer> item(SearchAnswer page) {
    return Uni.createFrom().item(page);
  }
}
