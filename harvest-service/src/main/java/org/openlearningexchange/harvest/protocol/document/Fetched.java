package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching a document, after all the attempts that it deserves. */
public sealed interface Fetched {

  /** The document; whole. */
  record Got(Document document) implements Fetched {}

  /**
   * It did not come.
   *
   * @param rest the beginning of it, where that came
   * @param retryAfter when the source wants to be asked again; null where it did not say
   */
  record None(String reason, @Nullable Duration retryAfter, @Nullable Document rest)
      implements Fetched {}

  /** It is as it was when the validators that were sent were given. */
  record Unchanged() implements Fetched {}

  /** Brings documents. */
  interface Fetcher {
    Fetched fetch(URI address) throws InterruptedException, IOException;
  }
}
