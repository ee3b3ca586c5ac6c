package org.openlearningexchange.catalog.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses a client's secret: after a few failures in a row the client has to wait,
 * twice as long each time, up to a minute. Remembers the last clients that failed, a bounded number
 * of them, on this instance alone. Thread-safe.
 */
@ApplicationScoped
class GuessGuard {
  private static final int FREE_FAILURES = 5;
  private static final int REMEMBERED = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  GuessGuard(Clock clock) {
    this.clock = clock;
  }

  /** How long this client still has to wait; empty where it may try. */
  synchronized Optional<Duration> waitFor(String clientId) {
    Failures known = failures.get(clientId);
    return known == null || !clock.instant().isBefore(known.waitsUntil)
        ? Optional.empty()
        : Optional.of(Duration.between(clock.instant(), known.waitsUntil));
  }

  synchronized void failed(String clientId) {
    Instant now = clock.instant();
    Failures known = failures.get(clientId);
    int before = known == null || known.last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : known.count;
    int count = before + 1;
    failures.put(clientId, new Failures(count, now, now.plus(delay(count))));
  }

  synchronized void succeeded(String clientId) {
    failures.remove(clientId);
  }

  private static Duration delay(int count) {
    if (count < FREE_FAILURES) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE_FAILURES, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private record Failures(int count, Instant last, Instant waitsUntil) {}
}
