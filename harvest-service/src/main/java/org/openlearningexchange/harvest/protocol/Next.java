package org.openlearningexchange.harvest.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a list goes on. */
public sealed interface Next {

  /**
   * With a further page; perhaps from its beginning, when the source forgot where it was.
   *
   * @param cursor to be stored once the page is published; text that only the protocol reads
   */
  record Continue(String cursor) implements Next {}

  /** It has come to its proper end. */
  record Ended() implements Next {}

  /**
   * Not at all: it is not whole.
   *
   * @param reason for the member to act on
   * @param retryAfter when the source wants to be asked again; null where it did not say
   */
  record Broken(String reason, @Nullable Duration retryAfter) implements Next {}
}
