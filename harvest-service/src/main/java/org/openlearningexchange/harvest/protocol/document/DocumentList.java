package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;

/**
 * A worker's walk through a document, or through several that link to each other, in slices: a
 * document of a million entries is taken slice by slice, and a walk that was killed goes on at the
 * slice where it was, if the document is still the same.
 */
public final class DocumentList implements SourceList {
  private static final int SLICE = 500;
  private static final int MOST_WITHOUT_NEWS = 50;

  private final Fetched.Fetcher fetcher;
  private final int slice;
  private final AtomicLong news = new AtomicLong();
  private final List<Finding> noticed = new ArrayList<>();
  private DocumentCursor cursor;
  private @Nullable Document document;
  private @Nullable EntryWalk walk;
  private @Nullable Duration retryAfter;
  private int documentsWithoutNews;

  public DocumentList(Fetched.Fetcher fetcher, String cursor) {
    this(fetcher, cursor, SLICE);
  }

  DocumentList(Fetched.Fetcher fetcher, String cursor, int slice) {
    this.fetcher = fetcher;
    this.slice = slice;
    this.cursor = DocumentCursor.read(cursor);
  }

  @Override
  public SourcePage next() throws InterruptedException, IOException {
    if (cursor.unchangedMark() != null) {
      return DocumentPage.empty(new Next.Ended(), cursor.unchangedMark());
    }
    if (document == null) {
      Fetched fetched = fetcher.fetch(cursor.address());
      if (fetched instanceof Fetched.None none) {
        retryAfter = none.retryAfter();
        if (none.rest() == null) {
          return DocumentPage.empty(new Next.Broken(none.reason(), retryAfter), null);
        }
        begin(none.rest());
      } else if (fetched instanceof Fetched.Got got) {
        begin(got.document());
      }
    }
    return page(present());
  }

  private void begin(Document begun) throws IOException {
    document = begun;
    if (cursor.digest() != null && !cursor.digest().equals(begun.digest())) {
      noticed.add(changed(cursor.address()));
      cursor = cursor.within(begun, 0);
    }
    noticed.addAll(begun.readable().contents().findings());
    walk = new EntryWalk(begun.readable().opener().open());
    walk.skipTo(cursor.offset());
  }

  private Document present() {
    if (document == null) {
      throw new IllegalStateException("no document is open");
    }
    return document;
  }

  private SourcePage page(Document of) throws IOException {
    Contents contents = of.readable().contents();
    long from = cursor.offset();
    long to = Math.min(contents.entries(), from + slice);
    boolean isFirst = cursor.trail().documents() == 0;
    EntryWalk entries = walk;
    Next next = to < contents.entries() ? goOn(cursor.within(of, to)) : after(of);
    boolean isLast = document == null;
    List<Finding> findings = List.copyOf(noticed);
    noticed.clear();
    return new DocumentPage(
        of,
        entries,
        to,
        isLast,
        next,
        isFirst ? DocumentMark.of(of) : null,
        isFirst ? expected(contents) : null,
        findings);
  }

  private static @Nullable Long expected(Contents contents) {
    boolean isAlone = contents.next() == null && contents.fault() == null;
    return contents.expected() == null && isAlone
        ? Long.valueOf(contents.entries())
        : contents.expected();
  }

  /** How the list goes on after the present document, which the last page closes. */
  private Next after(Document of) {
    document = null;
    walk = null;
    Contents contents = of.readable().contents();
    if (contents.fault() != null) {
      return new Next.Broken(contents.fault(), retryAfter);
    }
    if (contents.next() == null) {
      return new Next.Ended();
    }
    documentsWithoutNews = news.getAndSet(0) > 0 ? 0 : documentsWithoutNews + 1;
    if (documentsWithoutNews > MOST_WITHOUT_NEWS) {
      return new Next.Broken(
          "more than " + MOST_WITHOUT_NEWS + " pages in a row without a new record", null);
    }
    LinkTrail.Step step =
        cursor.trail().follow(contents.next(), List.of(cursor.address(), of.reached()));
    return step instanceof LinkTrail.Follow on
        ? goOn(cursor.atNext(on.address(), on.trail()))
        : new Next.Broken(((LinkTrail.Stop) step).reason(), null);
  }

  private Next goOn(DocumentCursor to) {
    cursor = to;
    return new Next.Continue(to.write());
  }

  private static Finding changed(URI address) {
    return new Finding(
        Finding.Severity.INFORMATION,
        "document-changed-while-read",
        "The document changed while the list was interrupted; it was read again from its start.",
        null,
        null,
        address.toString());
  }

  @Override
  public void hadNews(long records) {
    news.addAndGet(records);
  }

  @Override
  public void close() throws IOException {
    if (walk != null) {
      walk.close();
    }
    if (document != null) {
      document.close();
    }
  }
}
