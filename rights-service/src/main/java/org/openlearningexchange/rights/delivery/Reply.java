package org.openlearningexchange.rights.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
sealed interface Reply {

  /** The receiver answered. */
  record Answered(int status, @Nullable Duration retryAfter) implements Reply {}

  /**
   * Nothing was sent, since the subscriber has lost the right to be told.
   *
   * @param why for an operator to read
   */
  record Barred(String why) implements Reply {}

  /**
   * Nothing was answered.
   *
   * @param why for the subscriber to read: nothing that only our side knows
   */
  record Unreachable(String why) implements Reply {}
}
