package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/**
 * Follows one list from page to page and decides how it goes on. Remembers a constant amount,
 * however long the list is: loops of tokens are found by Brent's method. Not thread-safe.
 */
public final class ListProgress {
  private static final int MOST_EMPTY_PAGES = 100;
  private static final int MOST_PAGES_WITHOUT_NEWS = 50;
  private static final int MOST_RESTARTS = 2;

  private @Nullable String askedFor;
  private @Nullable String remembered;
  private long sinceRemembered;
  private long rememberFor = 1;
  private int emptyPages;
  private int pagesWithoutNews;
  private long delivered;
  private long pages;
  private long pagesBefore;
  private int restarts;
  private boolean isWhole;
  private @Nullable Long announced;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param token the token that the list is resumed with; null at its beginning
   * @param restarts how often it was begun anew before
   * @param pages of it that were read before
   * @param pagesBefore that the run read of earlier lists, or of this one before it was begun anew:
   *     so many may bring nothing new
   */
  public ListProgress(@Nullable String token, int restarts, long pages, long pagesBefore) {
    this.askedFor = token;
    this.restarts = restarts;
    this.pages = pages;
    this.pagesBefore = pagesBefore;
    this.isWhole = token == null;
  }

  /** How a list goes on. */
  public sealed interface Next {}

  /** With this token. */
  public record Continue(String token) implements Next {}

  /** It has come to its proper end. */
  public record Ended() implements Next {}

  /** From its beginning: the token was no longer known. */
  public record Restart() implements Next {}

  /** Not at all. */
  public record Broken(String reason) implements Next {}

  public int restarts() {
    return restarts;
  }

  /** How many pages of the list were read. */
  public long pages() {
    return pages;
  }

  /** How many were read before it. */
  public long pagesBefore() {
    return pagesBefore;
  }

  /** What was noticed since the last time, once each. */
  public List<Finding> takeFindings() {
    List<Finding> taken = List.copyOf(findings);
    findings.clear();
    return taken;
  }

  /**
   * Decides after a page.
   *
   * @param news records of it that this run had not seen before
   */
  public Next after(PageSummary page, long news) {
    pages++;
    delivered += page.records();
    announced = page.completeListSize() == null ? announced : page.completeListSize();
    if (!page.errors().isEmpty()) {
      return afterErrors(page);
    }
    ResumptionToken token = page.token();
    if (token == null) {
      compareWithAnnounced();
      return new Ended();
    }
    Next loop = loop(token.value());
    if (loop != null) {
      return loop;
    }
    emptyPages = page.records() == 0 ? emptyPages + 1 : 0;
    boolean isNews = news > 0 || page.records() == 0 || pages <= pagesBefore;
    pagesWithoutNews = isNews ? 0 : pagesWithoutNews + 1;
    if (emptyPages > MOST_EMPTY_PAGES) {
      return new Broken("more than " + MOST_EMPTY_PAGES + " empty pages in a row");
    }
    if (pagesWithoutNews > MOST_PAGES_WITHOUT_NEWS) {
      return new Broken(
          "more than " + MOST_PAGES_WITHOUT_NEWS + " pages in a row without a new record");
    }
    askedFor = token.value();
    return new Continue(token.value());
  }

  /** completeListSize is a hint (OAI-PMH 3.5): one that is wrong is told, and no more. */
  private void compareWithAnnounced() {
    if (isWhole && announced != null && announced != delivered) {
      findings.add(
          new Finding(
              Finding.Severity.WARNING,
              "complete-list-size-differs",
              "The source announced %d records and delivered %d.".formatted(announced, delivered),
              "OAI-PMH 3.5",
              "Let completeListSize be the number of records that the list delivers; if it is, then"
                  + " records are missing from the list.",
              announced.toString()));
    }
  }

  private Next afterErrors(PageSummary page) {
    boolean first = askedFor == null;
    if (page.saysNothingMatches()) {
      return first || (isWhole && announced != null && delivered >= announced)
          ? new Ended()
          : new Broken("the source answered noRecordsMatch in the middle of the list");
    }
    if (!first && page.hasError("badResumptionToken")) {
      return restart();
    }
    return new Broken("the source answered " + page.worstError());
  }

  private Next restart() {
    if (restarts >= MOST_RESTARTS) {
      return new Broken(
          "the source no longer knew its resumption token, also after "
              + restarts
              + " restarts of the list");
    }
    restarts++;
    isWhole = true;
    findings.add(
        new Finding(
            Finding.Severity.WARNING,
            "resumption-token-forgotten",
            "The source did not know its resumption token any more after %d pages; the list was"
                    .formatted(pages)
                + " begun anew.",
            "OAI-PMH 3.5",
            "Let resumption tokens live for an hour at least.",
            askedFor));
    pagesBefore += pages;
    pages = 0;
    delivered = 0;
    askedFor = null;
    remembered = null;
    sinceRemembered = 0;
    rememberFor = 1;
    emptyPages = 0;
    pagesWithoutNews = 0;
    return new Restart();
  }

  /** Brent: compare each token with one remembered at ever longer distances. */
  private @Nullable Next loop(String token) {
    if (token.equals(askedFor)) {
      return new Broken("the source handed out the same resumption token again");
    }
    if (token.equals(remembered)) {
      return new Broken("the source's resumption tokens go round in a circle");
    }
    sinceRemembered++;
    if (sinceRemembered >= rememberFor) {
      remembered = token;
      sinceRemembered = 0;
      rememberFor *= 2;
    }
    return null;
  }
}
