package org.openlearningexchange.harvest.protocol.document;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.fetch.Validators;

/**
 * The state in which a source of one document was read, as it says so itself: its ETag and
 * Last-Modified. A source of several linked documents has none, since the first says nothing about
 * the others.
 */
public record DocumentMark(@Nullable String etag, @Nullable String lastModified) {

  static @Nullable String of(Document document) {
    Validators given = document.validators();
    boolean isAlone = document.readable().contents().next() == null;
    return isAlone && !given.areAbsent()
        ? Json.write(new DocumentMark(given.etag(), given.lastModified()))
        : null;
  }

  /** The validators of a mark; none where it is not one of ours. */
  public static Validators validators(String mark) {
    try {
      DocumentMark read = Json.read(mark, DocumentMark.class);
      return new Validators(read.etag, read.lastModified);
    } catch (IllegalArgumentException e) {
      return Validators.NONE;
    }
  }
}
