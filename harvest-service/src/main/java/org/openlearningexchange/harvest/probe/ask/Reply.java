package org.openlearningexchange.harvest.probe.ask;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Answer.Cause;
import org.openlearningexchange.harvest.fetch.Route;

/** What came of a question. */
public sealed interface Reply {

  /**
   * An answer.
   *
   * @param text its beginning
   * @param isWhole whether that is all of it
   * @param servedAt by the source's own clock; null where it does not say
   * @param compressed whether it was compressed on the way
   * @param received when it came, by our clock
   */
  record Heard(
      String text,
      boolean isWhole,
      Route route,
      @Nullable Instant servedAt,
      boolean compressed,
      Instant received)
      implements Reply {}

  /**
   * No answer.
   *
   * @param cause why asking again would not help; null where it might
   * @param retryAfter when the source wants to be asked again; null where it did not say
   */
  record Silence(String reason, String remedy, @Nullable Cause cause, @Nullable Duration retryAfter)
      implements Reply {
    static final String MIGHT_PASS = "Try again later; if it stays so, look into the source's log.";
  }

  /** Not asked: the time, or the number of questions that is polite, is used up. */
  record NotAsked() implements Reply {}
}
