package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Answer {

  /** A whole answer, decoded; the caller closes the spool. */
  record Document(Spool body) implements Answer {}

  /**
   * Nothing useful this time; asking again may help.
   *
   * @param retryAfter what the source asked for; null where it did not
   */
  record Failure(String reason, @Nullable Duration retryAfter) implements Answer {}

  /** Asking again would not help. */
  record Refusal(String reason) implements Answer {}
}
