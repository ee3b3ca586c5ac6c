package org.openlearningexchange.harvest.protocol;

import java.io.Closeable;
import java.io.IOException;

/**
 * One worker's walk through a list. Blocking; {@link #next} is called by one thread at a time.
 * Memory does not grow with the list.
 */
public interface SourceList extends Closeable {
  /**
   * Fetches the next page, after all the attempts that the source deserves. Not to be called after
   * a page whose {@link SourcePage#next} is not {@link Next.Continue}.
   */
  SourcePage next() throws InterruptedException, IOException;

  /**
   * Says how many records of a page the run had not seen before, so that endless lists are found
   * out. May come later than the page, from another thread.
   */
  void hadNews(long records);
}
