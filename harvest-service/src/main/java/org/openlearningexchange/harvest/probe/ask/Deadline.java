package org.openlearningexchange.harvest.probe.ask;

import java.time.Duration;

/** A moment after which nothing new is begun. */
public final class Deadline {
  private final long at;

  private Deadline(long at) {
    this.at = at;
  }

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** So long from now, and no later than this one. */
  public Deadline atMostIn(Duration time) {
    long sooner = System.nanoTime() + time.toNanos();
    return sooner - at < 0 ? new Deadline(sooner) : this;
  }

  public boolean isOver() {
    return left().isZero();
  }

  /** The time that is left; zero when there is none. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
  }
}
