package org.openlearningexchange.harvest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The robots.txt of hosts (RFC 9309), read when first needed and kept for a while. Where there is
 * none, everything is permitted; where it cannot be read for now, nothing is. Blocks; thread-safe.
 */
public final class Robots {
  /** A site that asks for more would keep a worker from all others. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private static final int HOSTS = 1_000;
  private static final Duration KEPT = Duration.ofHours(12);
  private static final Duration KEPT_UNREADABLE = Duration.ofMinutes(10);

  /** As much as has to be read (RFC 9309, 2.5); the rest is not looked at. */
  private static final int MOST_READ = 500 * 1024;

  private static final long MOST_FETCHED = 4L * MOST_READ;

  private final SourceClient source;
  private final String robotName;
  private final Clock clock;
  private final Map<Origin, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Kept> eldest) {
          return size() > HOSTS;
        }
      };

  public Robots(SourceClient source, Politeness politeness, Clock clock) {
    this.source = source;
    this.robotName = politeness.robotName().toLowerCase(Locale.ROOT);
    this.clock = clock;
  }

  /** Whether robots.txt lets us ask for that address. */
  public boolean permits(URI address) throws InterruptedException {
    return rules(address).permits(address);
  }

  /**
   * The rules of the host of that address. From then on requests to it are as far apart as they
   * say.
   */
  public RobotRules rules(URI address) throws InterruptedException {
    Origin origin = Origin.of(address);
    RobotRules found = find(origin);
    if (found != null) {
      return found;
    }
    RobotRules read = read(origin);
    read.crawlDelay()
        .map(delay -> delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay)
        .ifPresent(delay -> source.slowDown(origin, delay));
    keep(origin, read);
    return read;
  }

  private synchronized @Nullable RobotRules find(Origin origin) {
    Kept held = kept.get(origin);
    return held == null || held.until.isBefore(clock.instant()) ? null : held.rules;
  }

  private synchronized void keep(Origin origin, RobotRules rules) {
    Duration time = rules.areKnown() ? KEPT : KEPT_UNREADABLE;
    kept.put(origin, new Kept(rules, clock.instant().plus(time)));
  }

  private RobotRules read(Origin origin) throws InterruptedException {
    URI address = URI.create(origin + "/robots.txt");
    Answer answer =
        source.get(Request.get(address).accepting("text/plain, */*;q=0.1").atMost(MOST_FETCHED));
    if (answer instanceof Answer.Document document) {
      return parsed(address, document);
    }
    return isAbsent(answer)
        ? all(RobotRulesMode.ALLOW_ALL, true)
        : all(RobotRulesMode.ALLOW_NONE, false);
  }

  /** RFC 9309, 2.3.1.3: any 4xx, and redirects that lead nowhere. */
  private static boolean isAbsent(Answer answer) {
    return answer instanceof Answer.Gone
        || (answer instanceof Answer.Refusal refusal
            && switch (refusal.cause()) {
              case UNAUTHORIZED, FORBIDDEN, CLIENT_ERROR, REDIRECTS -> true;
              default -> false;
            });
  }

  private static RobotRules all(RobotRulesMode mode, boolean known) {
    return new RobotRules(new SimpleRobotRules(mode), known);
  }

  private RobotRules parsed(URI address, Answer.Document document) {
    try (Spool body = document.body();
        InputStream in = body.open()) {
      byte[] text = in.readNBytes(MOST_READ);
      return new RobotRules(
          new SimpleRobotRulesParser()
              .parseContent(address.toString(), text, "text/plain", List.of(robotName)),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException("the local disk failed", e);
    }
  }

  private record Kept(RobotRules rules, Instant until) {}
}
