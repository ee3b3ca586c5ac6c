package org.openlearningexchange.samples;

import java.time.Duration;
import java.util.OptionalLong;

/** When the pages of lists are due: the first when it is asked for, then one each period. */
final class PagePlan {
  private final long period;
  private OptionalLong due = OptionalLong.empty();

  private PagePlan(Duration period) {
    this.period = period.toNanos();
  }

  static PagePlan every(Duration period) {
    return new PagePlan(period);
  }

  /** Without waiting. */
  static PagePlan atOnce() {
    return new PagePlan(Duration.ZERO);
  }

  /** Takes the next place; answers the nanoseconds until it is due, none or fewer where it is. */
  synchronized long untilNext(long now) {
    due = OptionalLong.of(due.isPresent() ? due.getAsLong() + period : now);
    return due.getAsLong() - now;
  }
}
