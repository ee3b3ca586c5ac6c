package org.openlearningexchange.rights.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.delivery.Outcome.Arrived;
import org.openlearningexchange.rights.delivery.Outcome.Ended;
import org.openlearningexchange.rights.delivery.Outcome.Suspended;
import org.openlearningexchange.rights.delivery.Outcome.TriedAgain;
import org.openlearningexchange.rights.delivery.Reply.Answered;
import org.openlearningexchange.rights.delivery.Reply.Barred;
import org.openlearningexchange.rights.delivery.Reply.Unreachable;

/**
 * Decides what follows from a reply: growing delays, each up to a fifth longer or shorter so that
 * receivers that failed together are not all asked together again.
 *
 * @param giveUpAfter how long a receiver may fail
 */
record RetryPlan(Duration giveUpAfter) {
  private static final int GONE = 410;
  private static final double JITTER = 0.2;

  private static final List<Duration> DELAYS =
      Stream.of(
              "PT10S", "PT30S", "PT1M", "PT2M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H", "PT4H",
              "PT8H", "PT12H")
          .map(Duration::parse)
          .toList();

  private static final Duration LONGEST = DELAYS.get(DELAYS.size() - 1);

  /**
   * What is known before the attempt.
   *
   * @param failures attempts that failed since the last one that arrived
   * @param failingSince null where the last one arrived
   */
  record Past(int failures, @Nullable Instant failingSince) {}

  /**
   * The outcome of an attempt.
   *
   * @param chance from 0 to 1, for the jitter
   */
  Outcome judge(Reply reply, Past past, Instant now, double chance) {
    if (reply instanceof Answered answered) {
      return judge(answered, past, now, chance);
    } else if (reply instanceof Barred barred) {
      return new Suspended(barred.why());
    }
    return again(((Unreachable) reply).why(), delay(past.failures(), chance), past, now);
  }

  private Outcome judge(Answered reply, Past past, Instant now, double chance) {
    int status = reply.status();
    if (status >= 200 && status < 300) {
      return new Arrived();
    } else if (status == GONE) {
      return new Ended("answered 410: it wants no more notices");
    }
    Duration delay = delay(past.failures(), chance);
    Duration asked = reply.retryAfter();
    return again(
        words(status),
        asked == null || asked.compareTo(delay) < 0 ? delay : shorter(asked),
        past,
        now);
  }

  /** The last attempt is made when the time is over, not long before. */
  private Outcome again(String why, Duration delay, Past past, Instant now) {
    Instant since = past.failingSince() == null ? now : past.failingSince();
    Instant end = since.plus(giveUpAfter);
    if (!now.isBefore(end)) {
      return new Suspended(why);
    }
    Instant next = now.plus(delay);
    return new TriedAgain(next.isAfter(end) ? end : next, why);
  }

  private static Duration delay(int failures, double chance) {
    Duration delay = DELAYS.get(Math.min(failures, DELAYS.size() - 1));
    double factor = 1 - JITTER + 2 * JITTER * chance;
    return Duration.ofMillis(Math.round(delay.toMillis() * factor));
  }

  private static Duration shorter(Duration asked) {
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static String words(int status) {
    return status >= 300 && status < 400
        ? "answered %d: redirects are not followed; change the subscription's url".formatted(status)
        : "answered %d".formatted(status);
  }
}
