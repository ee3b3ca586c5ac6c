package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often, and after what wait, a request is tried again.
 *
 * @param attempts in all
 * @param firstWait doubles with each attempt
 * @param longestWait a source that asks for a longer one is visited later instead
 */
public record Patience(int attempts, Duration firstWait, Duration longestWait) {

  /**
   * The wait before the next attempt; empty when there is none.
   *
   * @param made attempts so far
   * @param asked the source's Retry-After
   * @param jitter 0 to 1, spreads the waits of many harvesters
   */
  public Optional<Duration> next(int made, @Nullable Duration asked, double jitter) {
    if (made >= attempts || (asked != null && asked.compareTo(longestWait) > 0)) {
      return Optional.empty();
    }
    double doubled = firstWait.toMillis() * Math.pow(2, made - 1.0) * (1 + jitter / 2);
    Duration own = Duration.ofMillis((long) Math.min(doubled, (double) longestWait.toMillis()));
    return Optional.of(asked == null || own.compareTo(asked) > 0 ? own : asked);
  }
}
