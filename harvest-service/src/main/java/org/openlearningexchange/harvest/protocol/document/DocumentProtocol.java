package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.openlearningexchange.harvest.fetch.Validators;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.Window;

/**
 * A source that is one document, or several that link to each other, and that names everything it
 * holds each time. There is nothing to ask before the list is begun, except whether it has changed.
 */
public abstract class DocumentProtocol implements SourceProtocol {
  private final String name;
  private final Documents documents;

  protected DocumentProtocol(String name, Documents documents) {
    this.name = name;
    this.documents = documents;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public Opening open(Source source, Window window) throws InterruptedException, IOException {
    URI address = source.address();
    if (window instanceof Window.Since since && isUnchanged(source, since)) {
      return opened(DocumentCursor.unchanged(address, since.mark()), false);
    }
    return opened(DocumentCursor.at(address), true);
  }

  private boolean isUnchanged(Source source, Window.Since since)
      throws InterruptedException, IOException {
    Validators validators = DocumentMark.validators(since.mark());
    return documents.of(source).isUnchanged(source.address(), validators);
  }

  /** An opening without a window: such sources know none. */
  protected final Opening opened(DocumentCursor cursor, boolean isComplete) {
    return new Opening.Opened(cursor.write(), null, null, null, isComplete, false, List.of());
  }

  @Override
  public SourceList list(Source source, String cursor) {
    return new DocumentList(documents.of(source)::fetch, cursor);
  }
}
