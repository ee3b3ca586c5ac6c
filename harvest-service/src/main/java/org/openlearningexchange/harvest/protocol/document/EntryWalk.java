package org.openlearningexchange.harvest.protocol.document;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A walk through entries that knows how far it is. */
final class EntryWalk implements Closeable {
  private final Entries entries;
  private long done;

  EntryWalk(Entries entries) {
    this.entries = entries;
  }

  long done() {
    return done;
  }

  @Nullable Entry next() throws IOException {
    done++;
    return entries.next();
  }

  void skipTo(long offset) throws IOException {
    while (done < offset && next() != null) {
      // passed over
    }
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
