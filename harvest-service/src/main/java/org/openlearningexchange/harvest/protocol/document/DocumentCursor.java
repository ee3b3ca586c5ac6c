package org.openlearningexchange.harvest.protocol.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/**
 * Where a list of documents stands.
 *
 * @param address the document to go on with
 * @param offset how many of its entries are done
 * @param digest of the document that they were counted in; null at its beginning
 * @param trail the way to it
 * @param unchangedMark the mark of a source that has not changed, so that there is nothing to list
 */
public record DocumentCursor(
    URI address,
    long offset,
    @Nullable String digest,
    LinkTrail trail,
    @Nullable String unchangedMark) {

  /** The beginning of a list. */
  public static DocumentCursor at(URI address) {
    return new DocumentCursor(address, 0, null, LinkTrail.BEGINNING, null);
  }

  /** The beginning of a list that has nothing in it, since nothing changed. */
  public static DocumentCursor unchanged(URI address, String mark) {
    return new DocumentCursor(address, 0, null, LinkTrail.BEGINNING, mark);
  }

  static DocumentCursor read(String cursor) {
    return Json.read(cursor, DocumentCursor.class);
  }

  DocumentCursor within(Document document, long done) {
    return new DocumentCursor(address, done, document.digest(), trail, null);
  }

  DocumentCursor atNext(URI next, LinkTrail way) {
    return new DocumentCursor(next, 0, null, way, null);
  }

  public String write() {
    return Json.write(this);
  }
}
