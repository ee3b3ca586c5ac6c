package org.openlearningexchange.harvest.protocol.sitemap;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Robots;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.protocol.document.Documents;

/**
 * The pages that a sitemap lists, one after the other, as far as robots.txt permits: each with the
 * learning resources that it describes in itself. Pages that have not been modified since the last
 * walk are not fetched; since how many resources they describe is not known then, such a walk says
 * nothing of what has disappeared, and a full one does.
 */
public final class SitemapProtocol implements SourceProtocol {
  public static final String NAME = "sitemap";

  /** Decoded; 50 MB are the most that a sitemap may have. */
  private static final long MOST_BYTES = 52_428_800;

  /** Sites' clocks, and ours, may be wrong. */
  private static final Duration DOUBT = Duration.ofDays(1);

  private final Documents sitemaps;
  private final SitePages pages;
  private final Clock clock;

  /**
   * @param maxRecord characters of a description
   */
  public SitemapProtocol(
      PatientSource source, Robots robots, EmbeddedResources embedded, int maxRecord, Clock clock) {
    this.sitemaps = new Documents(source, new SitemapForm(), MOST_BYTES);
    this.pages = new SitePages(source, robots, embedded, maxRecord);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Opening open(Source source, Window window) {
    Instant unchangedBefore = window instanceof Window.Since since ? before(since) : null;
    SitemapCursor cursor =
        new SitemapCursor(
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            unchangedBefore,
            List.of(new SitemapCursor.Place(source.address(), 0, null)),
            SitemapTally.NOTHING);
    String from = unchangedBefore == null ? null : unchangedBefore.toString();
    return new Opening.Opened(
        cursor.write(), from, null, "JSON-LD", from == null, false, List.of());
  }

  private static @Nullable Instant before(Window.Since since) {
    try {
      return Instant.parse(since.mark()).minus(since.overlap()).minus(DOUBT);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public SourceList list(Source source, String cursor) {
    return new SitemapList(
        sitemaps.of(source),
        pages.of(source),
        Site.of(source.address()),
        SitemapCursor.read(cursor));
  }

  @Override
  public Delivered reread(String raw, String context) {
    PageRecords.Context kept = Json.read(context, PageRecords.Context.class);
    try {
      return PageRecords.record(Json.MAPPER.readTree(raw), kept);
    } catch (JsonProcessingException e) {
      return new UnreadableRecord(null, "the description that was kept is no JSON", raw);
    }
  }
}
