package org.openlearningexchange.harvest.protocol;

import java.io.IOException;

/**
 * A way in which repositories offer their records, such as OAI-PMH or a sitemap. Blocking and
 * thread-safe; holds nothing of a run: what a list needs to go on stands in its cursor.
 */
public interface SourceProtocol {
  /** Its name in registrations, such as {@code oai-pmh}. */
  String name();

  /** Asks the source what has to be known before a list is begun. */
  Opening open(Source source, Window window) throws InterruptedException, IOException;

  /**
   * Walks on through a list.
   *
   * @param cursor from {@link Opening.Opened}, or from {@link Next.Continue} of the last page taken
   */
  SourceList list(Source source, String cursor);

  /**
   * Reads again what was kept of a record.
   *
   * @param raw as in {@link SourceRecord#raw}
   * @param context as in {@link SourceRecord#context}
   */
  Delivered reread(String raw, String context);
}
