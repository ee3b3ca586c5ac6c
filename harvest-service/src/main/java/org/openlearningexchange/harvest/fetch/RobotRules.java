package org.openlearningexchange.harvest.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a host's robots.txt says to us. */
public final class RobotRules {
  private static final int MOST_SITEMAPS = 100;

  private final BaseRobotRules rules;
  private final boolean known;

  RobotRules(BaseRobotRules rules, boolean known) {
    this.rules = rules;
    this.known = known;
  }

  /** Whether that address of the host may be asked for. */
  public boolean permits(URI address) {
    return rules.isAllowed(address.toString());
  }

  /** False where robots.txt could not be read for now, so that nothing is permitted. */
  public boolean areKnown() {
    return known;
  }

  /** How far apart the host wants its requests. */
  public Optional<Duration> crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
  }

  /** The sitemaps that are named; http and https only, and a bounded number. */
  public List<URI> sitemaps() {
    List<URI> sitemaps = new ArrayList<>();
    for (String named : rules.getSitemaps()) {
      if (sitemaps.size() < MOST_SITEMAPS && named.matches("(?i)https?://[^\\s]+")) {
        parsed(named).ifPresent(sitemaps::add);
      }
    }
    return sitemaps;
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
