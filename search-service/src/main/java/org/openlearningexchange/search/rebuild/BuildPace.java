package org.openlearningexchange.search.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast an index is being filled: over the last half minute, so that pauses are forgotten. */
final class BuildPace {
  private static final Duration WINDOW = Duration.ofSeconds(30);

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(Instant at, long read) {}

  synchronized void add(Instant now, long read) {
    samples.add(new Sample(now, read));
    while (samples.size() > 2 && samples.element().at().isBefore(now.minus(WINDOW))) {
      samples.remove();
    }
  }

  /** Messages a second; empty before there is anything to compare. */
  synchronized Optional<Double> perSecond() {
    if (samples.size() < 2) {
      return Optional.empty();
    }
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    long millis = Duration.between(first.at(), last.at()).toMillis();
    return millis == 0
        ? Optional.empty()
        : Optional.of((last.read() - first.read()) * 1000.0 / millis);
  }

  /** When the rest will have been read; empty while nothing moves. */
  Optional<Instant> expectedEnd(Instant now, long left) {
    return perSecond()
        .filter(pace -> pace > 0)
        .map(pace -> now.plusMillis(Math.round(left * 1000.0 / pace)));
  }
}
