package org.openlearningexchange.harvest.protocol.feed;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Validators;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.protocol.document.Document;
import org.openlearningexchange.harvest.protocol.document.DocumentCursor;
import org.openlearningexchange.harvest.protocol.document.DocumentList;
import org.openlearningexchange.harvest.protocol.document.DocumentMark;
import org.openlearningexchange.harvest.protocol.document.Documents;
import org.openlearningexchange.harvest.protocol.document.Fetched;

/**
 * RSS 0.9x, 1.0 and 2.0, and Atom, page by page where a feed has pages (RFC 5005). A feed names
 * what is new, so that nothing is known of what it does not name, unless it says that it is
 * complete. Values are taken as they stand: parsers of feeds make instants of years, and drop what
 * they do not understand.
 */
public final class FeedProtocol implements SourceProtocol {
  public static final String NAME = "feed";

  private final Documents documents;

  /**
   * @param mostBytes of a page of a feed
   * @param maxRecord bytes of an entry
   */
  public FeedProtocol(PatientSource source, long mostBytes, int maxRecord) {
    this.documents = new Documents(source, new FeedForm(maxRecord), mostBytes);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Looks at the feed, since only it can say whether it is complete. */
  @Override
  public Opening open(Source source, Window window) throws InterruptedException, IOException {
    URI address = source.address();
    String mark = window instanceof Window.Since since ? since.mark() : "";
    Validators earlier = mark.isEmpty() ? Validators.NONE : DocumentMark.validators(mark);
    Fetched fetched = documents.of(source).fetch(address, earlier);
    if (fetched instanceof Fetched.Unchanged) {
      return opened(DocumentCursor.unchanged(address, mark), false);
    } else if (fetched instanceof Fetched.None none) {
      return unavailable(none);
    }
    try (Document feed = ((Fetched.Got) fetched).document()) {
      return opened(DocumentCursor.at(address), feed.readable().contents().isComplete());
    }
  }

  /** A feed that breaks off has a list nevertheless: that of what came of it. */
  private static Opening unavailable(Fetched.None none) throws IOException {
    if (none.rest() == null) {
      return new Opening.Unavailable(none.reason(), none.retryAfter(), List.of());
    }
    try (Document rest = none.rest()) {
      return opened(DocumentCursor.at(rest.reached()), false);
    }
  }

  private static Opening opened(DocumentCursor cursor, boolean isComplete) {
    return new Opening.Opened(cursor.write(), null, null, null, isComplete, false, List.of());
  }

  @Override
  public SourceList list(Source source, String cursor) {
    return new DocumentList(documents.of(source)::fetch, cursor);
  }

  @Override
  public Delivered reread(String raw, String context) {
    return EntryReading.reread(raw, context);
  }
}
