package org.openlearningexchange.harvest.work;

import java.time.Duration;
import org.openlearningexchange.contracts.message.RunReport.State;
import org.openlearningexchange.harvest.run.Ending;

/** When a repository is harvested again. Pure. */
final class NextRun {
  private NextRun() {}

  /**
   * The wait from now.
   *
   * @param failures runs in a row before this one that did not succeed
   * @param interval between the starts of two runs
   * @param taken how long this run took
   * @param retryAfter first wait after a failure; doubles up to the interval
   */
  static Duration in(
      Ending ending, int failures, Duration interval, Duration taken, Duration retryAfter) {
    if (ending.state() == State.SUCCEEDED
        || ending.state() == State.CANCELLED
        || ending.state() == State.HELD) {
      Duration rest = interval.minus(taken);
      return rest.isNegative() ? Duration.ZERO : rest;
    }
    Duration doubled = retryAfter.multipliedBy(1L << Math.min(failures, 16));
    Duration wait = doubled.compareTo(interval) > 0 ? interval : doubled;
    Duration asked = ending.retryAfter();
    return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
  }
}
