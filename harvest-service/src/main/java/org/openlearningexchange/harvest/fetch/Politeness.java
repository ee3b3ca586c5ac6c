package org.openlearningexchange.harvest.fetch;

import java.time.Duration;

/**
 * How sources are treated.
 *
 * @param userAgent says who asks and where to complain
 * @param atOnce exchanges with one host at the same time
 * @param pause at least so long between the starts of two exchanges with one host
 */
public record Politeness(String userAgent, int atOnce, Duration pause) {
  public static final Politeness DEFAULT =
      new Politeness(
          "OpenLearningExchange-Harvester/0.1 (+https://openlearningexchange.org/harvester)",
          1,
          Duration.ZERO);

  public Politeness {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("not a User-Agent in ASCII: " + userAgent);
    }
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least one exchange at once, not " + atOnce);
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("no pause can be negative: " + pause);
    }
  }

  /** The name that robots.txt knows the harvester by. */
  public String robotName() {
    return userAgent.split("[/ ]", 2)[0];
  }
}
