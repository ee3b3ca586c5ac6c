package org.openlearningexchange.harvest.protocol.oaipmh;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request for a page, after all attempts. */
public sealed interface ListAnswer {

  /** A whole answer, be it a page or an error of the protocol; the caller closes the page. */
  record Page(ListPage page) implements ListAnswer {}

  /**
   * No whole answer.
   *
   * @param reason with what would help
   * @param retryAfter when the source wants to be asked again; null where it did not say
   * @param truncated the part of a page that came before it broke off, with whole records in it
   */
  record None(String reason, @Nullable Duration retryAfter, @Nullable ListPage truncated)
      implements ListAnswer {}
}
