package org.openlearningexchange.harvest.protocol.sitemap;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.UnchangedRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.document.Document;
import org.openlearningexchange.harvest.protocol.document.Documents;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.document.Fetched;
import org.openlearningexchange.harvest.protocol.sitemap.SitemapTally.Met;

/**
 * A worker's walk over a site: down into the sitemaps that an index lists, and to the pages that
 * they list, some at a time. A sitemap or a page that cannot be fetched costs itself, and the walk
 * its proper end.
 */
final class SitemapList implements SourceList {
  private static final int PAGES_AT_ONCE = 20;
  private static final int ENTRIES_AT_ONCE = 1_000;
  private static final long CHARACTERS_AT_ONCE = 4_000_000;
  private static final Duration TIME_AT_ONCE = Duration.ofSeconds(10);
  private static final int DEEPEST = 4;
  private static final long MOST_SITEMAPS = 10_000;
  private static final long MOST_ENTRIES = 5_000_000;
  private static final long MOST_FAILURES_IN_A_ROW = 5;

  private final Documents sitemaps;
  private final SitePages pages;
  private final Site site;
  private final SitemapCursor begun;
  private final List<SitemapWalk> walks = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private SitemapTally tally;
  private boolean isBegun;

  SitemapList(Documents sitemaps, SitePages pages, Site site, SitemapCursor cursor) {
    this.sitemaps = sitemaps;
    this.pages = pages;
    this.site = site;
    this.begun = cursor;
    this.tally = cursor.tally();
  }

  @Override
  public SourcePage next() throws InterruptedException, IOException {
    Gathering gathering = new Gathering();
    Next.Broken barred = isBegun ? null : begin();
    while (barred == null && !walks.isEmpty() && gathering.hasRoom()) {
      barred = step(gathering);
    }
    Next next = barred == null ? goOn() : barred;
    if (!(next instanceof Next.Continue)) {
      findings.addAll(tally.findings());
    }
    List<Finding> noticed = List.copyOf(findings);
    findings.clear();
    return new SitemapPage(gathering.delivered, next, begun.mark(), noticed);
  }

  private Next goOn() {
    if (!walks.isEmpty()) {
      List<SitemapCursor.Place> places = walks.stream().map(SitemapWalk::place).toList();
      return new Next.Continue(begun.at(places, tally).write());
    }
    if (tally.fault() != null) {
      return new Next.Broken(tally.fault(), null);
    }
    long failed = tally.count(Met.FAILED);
    return failed == 0
        ? new Next.Ended()
        : new Next.Broken(
            "%d of the listed pages could not be fetched, %s among them"
                .formatted(failed, tally.examples().get(Met.FAILED)),
            null);
  }

  /** Opens the sitemaps that the cursor stands in. */
  private Next.@Nullable Broken begin() throws InterruptedException, IOException {
    isBegun = true;
    for (SitemapCursor.Place place : begun.places()) {
      Next.Broken broken = descend(place.address());
      if (broken != null && walks.isEmpty()) {
        return broken;
      }
      boolean isSame = broken == null && walks.get(walks.size() - 1).goTo(place);
      if (!isSame) {
        break;
      }
    }
    return null;
  }

  /** Opens a sitemap; one below the first that cannot be had is noted. */
  private Next.@Nullable Broken descend(URI address) throws InterruptedException, IOException {
    Fetched fetched = sitemaps.fetch(address);
    Document document = null;
    if (fetched instanceof Fetched.Got got) {
      document = got.document();
    } else if (fetched instanceof Fetched.None none) {
      tally = tally.broken("the sitemap " + address + ": " + none.reason());
      if (none.rest() == null) {
        return new Next.Broken(none.reason(), none.retryAfter());
      }
      document = none.rest();
    }
    if (document != null) {
      findings.addAll(document.readable().contents().findings());
      tally = tally.plus(Met.SITEMAP, address.toString());
      walks.add(new SitemapWalk(address, document));
    }
    return null;
  }

  private Next.@Nullable Broken step(Gathering gathering) throws InterruptedException, IOException {
    SitemapWalk walk = walks.get(walks.size() - 1);
    Entry entry = walk.next();
    if (entry == null) {
      walks.remove(walk);
      walk.close();
      return null;
    }
    tally = tally.plus(Met.ENTRY, "");
    if (tally.count(Met.ENTRY) > MOST_ENTRIES || tally.count(Met.SITEMAP) > MOST_SITEMAPS) {
      return new Next.Broken("more sitemaps or addresses than can be read", null);
    }
    SitemapEntry.Reading reading = SitemapEntry.read(entry);
    if (reading instanceof SitemapEntry.Unreadable unreadable) {
      gathering.add(
          new UnreadableRecord(
              null, unreadable.reason() + " in " + walk.address(), entry.bounded()));
      return null;
    }
    SitemapEntry listed = ((SitemapEntry.Listed) reading).entry();
    return listed.isSitemap() ? sitemap(listed, walk) : page(listed, gathering);
  }

  private Next.@Nullable Broken sitemap(SitemapEntry listed, SitemapWalk in)
      throws InterruptedException, IOException {
    URI address = listed.address();
    if (!site.has(address)) {
      tally = tally.plus(Met.ELSEWHERE, address.toString());
    } else if (!in.isNew(address) || isAround(address) || walks.size() >= DEEPEST) {
      tally = tally.plus(Met.TWICE, address.toString());
    } else {
      descend(address);
    }
    return null;
  }

  private boolean isAround(URI address) {
    return walks.stream().anyMatch(walk -> walk.address().equals(address));
  }

  private Next.@Nullable Broken page(SitemapEntry listed, Gathering gathering)
      throws InterruptedException, IOException {
    URI address = listed.address();
    if (!site.has(address)) {
      tally = tally.plus(Met.ELSEWHERE, address.toString());
      return null;
    }
    if (isUnchanged(listed)) {
      gathering.add(new UnchangedRecord(address.toString()));
      return null;
    }
    SitePages.Visit visit = pages.visit(listed, site);
    if (visit instanceof SitePages.Barred barred) {
      return new Next.Broken(barred.reason(), barred.retryAfter());
    }
    return told((SitePages.Told) visit, address, gathering);
  }

  private boolean isUnchanged(SitemapEntry listed) {
    Instant before = begun.unchangedBefore();
    Optional<Instant> modified = LastModified.latest(listed.lastModified());
    return before != null && modified.isPresent() && modified.get().isBefore(before);
  }

  private Next.@Nullable Broken told(SitePages.Told told, URI address, Gathering gathering) {
    gathering.pages++;
    told.delivered().forEach(gathering::add);
    if (told.met() != null) {
      tally = tally.plus(told.met(), address.toString());
    }
    if (told.met() != Met.FAILED) {
      tally = tally.without(Met.FAILED_IN_A_ROW);
      return null;
    }
    tally = tally.plus(Met.FAILED_IN_A_ROW, address.toString());
    return tally.count(Met.FAILED_IN_A_ROW) < MOST_FAILURES_IN_A_ROW
        ? null
        : new Next.Broken(
            "%d pages in a row could not be fetched, the last of them %s"
                .formatted(MOST_FAILURES_IN_A_ROW, address),
            null);
  }

  @Override
  public void hadNews(long records) {
    // a site may well have many pages in a row that describe nothing; sitemaps are bounded
  }

  @Override
  public void close() throws IOException {
    for (SitemapWalk walk : walks) {
      walk.close();
    }
  }

  /** What one page of the list will hold. */
  private static final class Gathering {
    private final List<Delivered> delivered = new ArrayList<>();
    private final long until = System.nanoTime() + TIME_AT_ONCE.toNanos();
    private int pages;
    private long characters;

    void add(Delivered one) {
      delivered.add(one);
      characters += one.raw().length();
    }

    boolean hasRoom() {
      return pages < PAGES_AT_ONCE
          && delivered.size() < ENTRIES_AT_ONCE
          && characters < CHARACTERS_AT_ONCE
          && System.nanoTime() < until;
    }
  }
}
