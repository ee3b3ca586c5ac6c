package org.openlearningexchange.samples;

import java.time.Duration;
import java.util.Optional;

/** Failures that a test has ordered. */
final class Faults {
  private int remaining;
  private int status;
  private Optional<Duration> retryAfter = Optional.empty();

  synchronized void failNext(int requests, int httpStatus, Optional<Duration> wait) {
    remaining = requests;
    status = httpStatus;
    retryAfter = wait;
  }

  synchronized Optional<HttpAnswer> next() {
    if (remaining == 0) {
      return Optional.empty();
    }
    remaining--;
    HttpAnswer failure = HttpAnswer.text(status, "This failure was ordered.");
    return Optional.of(
        retryAfter
            .map(wait -> failure.with("Retry-After", Long.toString(wait.toSeconds())))
            .orElse(failure));
  }
}
