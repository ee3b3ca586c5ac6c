package org.openlearningexchange.harvest.protocol.sitemap;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.Outcome;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Request;
import org.openlearningexchange.harvest.fetch.RobotRules;
import org.openlearningexchange.harvest.fetch.Robots;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.fetch.Verdict;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.sitemap.SitemapTally.Met;

/** Visits the pages of a site, as far as robots.txt permits. Blocks; thread-safe. */
final class SitePages {
  private static final long MOST_BYTES = 8_388_608;
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/ld+json;q=0.9, */*;q=0.1";

  private final PatientSource source;
  private final Robots robots;
  private final EmbeddedResources embedded;
  private final int maxRecord;

  SitePages(PatientSource source, Robots robots, EmbeddedResources embedded, int maxRecord) {
    this.source = source;
    this.robots = robots;
    this.embedded = embedded;
    this.maxRecord = maxRecord;
  }

  /** The same for a source that wants to know who asks. */
  SitePages of(Source asked) {
    return new SitePages(
        source.with(asked.credentials(), asked.address()), robots, embedded, maxRecord);
  }

  /** What came of a visit. */
  sealed interface Visit {}

  /**
   * Something for the account.
   *
   * @param met null for nothing out of the ordinary
   */
  record Told(List<Delivered> delivered, @Nullable Met met) implements Visit {
    Told {
      delivered = List.copyOf(delivered);
    }
  }

  /** The site as a whole cannot be visited for now. */
  record Barred(String reason, @Nullable Duration retryAfter) implements Visit {}

  Visit visit(SitemapEntry entry, Site site) throws InterruptedException, IOException {
    URI page = entry.address();
    RobotRules rules = robots.rules(page);
    if (!rules.areKnown()) {
      return new Barred("the site's robots.txt cannot be read for now", null);
    }
    if (!rules.permits(page)) {
      return new Told(List.of(), Met.DISALLOWED);
    }
    Request request = Request.get(page).accepting(ACCEPT).atMost(MOST_BYTES);
    Outcome<Answer.Document> outcome = source.ask(request, SitePages::judge);
    if (outcome instanceof Outcome.Got<Answer.Document> got) {
      return read(entry, site, got.value());
    }
    return missed(entry, (Outcome.None<Answer.Document>) outcome);
  }

  private static Verdict<Answer.Document> judge(Answer.Document document) throws IOException {
    if (BodyForm.of(document.body()) != BodyForm.EMPTY) {
      return new Verdict.Whole<>(document);
    }
    document.body().close();
    return new Verdict.Broken<>("the answer is empty", null);
  }

  private Visit read(SitemapEntry entry, Site site, Answer.Document document) throws IOException {
    try (Spool body = document.body()) {
      URI reached = document.route().reached();
      if (!site.has(reached)) {
        return new Told(List.of(), Met.ELSEWHERE);
      }
      BodyForm form = BodyForm.of(body);
      if (form == BodyForm.BINARY || form == BodyForm.TEXT) {
        return new Told(List.of(), Met.WITHOUT_RESOURCE);
      }
      Document page = WebPages.read(body, form, document.type(), reached);
      WebPages.addHeaders(page, document.serving().signals());
      List<Delivered> delivered =
          new PageRecords(entry.address(), reached, entry.lastModified(), maxRecord)
              .of(embedded.in(page, reached), WebPages.descriptions(page));
      return new Told(delivered, delivered.isEmpty() ? Met.WITHOUT_RESOURCE : null);
    }
  }

  private static Visit missed(SitemapEntry entry, Outcome.None<Answer.Document> none) {
    URI page = entry.address();
    if (none instanceof Outcome.Missing<Answer.Document>) {
      return new Told(List.of(PageRecords.tombstone(page, entry.lastModified())), Met.GONE);
    }
    if (none.retryAfter() != null) {
      return new Barred(none.reason(), none.retryAfter());
    }
    UnreadableRecord refusal =
        new UnreadableRecord(page.toString(), none.reason(), page.toString());
    boolean mayPass = none instanceof Outcome.Exhausted<Answer.Document>;
    return new Told(List.of(refusal), mayPass ? Met.FAILED : null);
  }
}
