package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.net.URI;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;

/** A form of document that holds entries. Thread-safe; holds nothing of a document. */
public interface DocumentForm {
  /** The media types to ask for. */
  String accept();

  /**
   * Looks a document over, once from its beginning to its end.
   *
   * @param address where it came from
   */
  Inspection inspect(Spool body, ContentType type, URI address) throws IOException;
}
