package org.openlearningexchange.harvest.protocol.document;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A walk through the entries of a document; only one of them is in memory at a time. */
public interface Entries extends Closeable {
  /** The next one; null after the last. */
  @Nullable Entry next() throws IOException;

  /** Opens a walk from the first entry. */
  interface Opener {
    Entries open() throws IOException;
  }
}
