package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What patience came to. */
public sealed interface Outcome<T> {

  /** What was asked for. */
  record Got<T>(T value) implements Outcome<T> {}

  /** Nothing has changed since the validators were given. */
  record Unchanged<T>(Route route) implements Outcome<T> {}

  /** What was asked for did not come, although it was asked for again where that could help. */
  sealed interface None<T> extends Outcome<T> {
    String reason();

    /** What to do about it. */
    String remedy();

    /** How long the source wants to be left alone, longer than we wait; null where it said none. */
    default @Nullable Duration retryAfter() {
      return null;
    }
  }

  /** Nothing is there. */
  record Missing<T>(Answer.Gone answer) implements None<T> {
    @Override
    public String reason() {
      return answer.reason();
    }

    @Override
    public String remedy() {
      return "Check the address; nothing is there.";
    }
  }

  /**
   * All attempts failed, or the source wants to be visited later.
   *
   * @param rest what came with the last attempt nevertheless
   */
  record Exhausted<T>(String reason, @Nullable Duration retryAfter, @Nullable T rest)
      implements None<T> {
    @Override
    public String remedy() {
      return "Nothing to do if it passes; otherwise look into the source's log.";
    }
  }

  /** Asking again would not help. */
  record Refused<T>(String reason, String remedy) implements None<T> {}
}
