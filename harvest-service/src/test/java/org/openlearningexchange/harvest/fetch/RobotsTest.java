package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.fetch.FetchFixture.bytes;
import static org.openlearningexchange.harvest.fetch.FetchFixture.gzip;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private final RawServer server = RawServer.start();
  private final SourceClient client =
      new SourceClient(
          new FetchLimits(
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(5),
              10_000_000,
              3,
              Set.of(server.hostAndPort())),
          Clock.systemUTC());
  private final MovingClock clock = new MovingClock();
  private final Robots robots = new Robots(client, Politeness.DEFAULT, clock);

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private void say(String rules) {
    server.thenBody("Content-Type: text/plain\r\n", bytes(rules));
  }

  private boolean permits(String path) throws InterruptedException {
    return robots.permits(server.address(path));
  }

  @Test
  void holdsToTheRulesForEverybody() throws Exception {
    say("User-agent: *\nDisallow: /private/\nAllow: /private/open\n");

    assertThat(permits("/course/1")).isTrue();
    assertThat(permits("/private/1")).isFalse();
    assertThat(permits("/private/open/1")).isTrue();
  }

  @Test
  void holdsToTheRulesForItsOwnNameFirst() throws Exception {
    say(
        "User-agent: *\nDisallow: /\n\nUser-agent: openlearningexchange-harvester\n"
            + "Disallow: /drafts\n");

    assertThat(permits("/course/1")).isTrue();
    assertThat(permits("/drafts/1")).isFalse();
  }

  @Test
  void namesTheSitemaps() throws Exception {
    say(
        "Sitemap: https://example.org/sitemap.xml\nSitemap: ftp://example.org/x\n"
            + "Sitemap: javascript:alert(1)\nUser-agent: *\nDisallow:\n");

    assertThat(robots.rules(server.address("/")).sitemaps())
        .containsExactly(URI.create("https://example.org/sitemap.xml"));
  }

  @Test
  void spacesRequestsAsTheHostAsks() throws Exception {
    say("User-agent: *\nCrawl-delay: 0.2\n");
    server.thenBody("", bytes("<a/>")).thenBody("", bytes("<b/>"));
    Duration delay = robots.rules(server.address("/")).crawlDelay().orElseThrow();
    long before = System.nanoTime();
    client.get(Request.get(server.address("/a")));
    client.get(Request.get(server.address("/b")));

    assertThat(delay).isEqualTo(Duration.ofMillis(200));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(delay);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void permitsEverythingWhereThereIsNone(int status) throws Exception {
    server.then("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");

    assertThat(permits("/anything")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void permitsNothingWhileItCannotBeRead(int status) throws Exception {
    server
        .then("HTTP/1.1 " + status + " Busy\r\nContent-Length: 0\r\n\r\n")
        .then("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n");

    assertThat(permits("/anything")).isFalse();
    assertThat(robots.rules(server.address("/")).areKnown()).isFalse();
    clock.advance(Duration.ofMinutes(11));
    assertThat(permits("/anything")).isTrue();
  }

  @Test
  void asksOncePerHostUntilTheAnswerIsOld() throws Exception {
    say("User-agent: *\nDisallow: /a\n");
    say("User-agent: *\nDisallow: /b\n");

    assertThat(permits("/a")).isFalse();
    assertThat(permits("/b")).isTrue();
    clock.advance(Duration.ofHours(13));
    assertThat(permits("/a")).isTrue();
    assertThat(server.heads()).hasSize(2);
  }

  @Test
  void readsTheFirst500KibibytesOfALargeOne() throws Exception {
    String filler = ("# " + "a".repeat(97) + "\n").repeat(6_000);
    say("User-agent: *\nDisallow: /early\n" + filler + "Disallow: /late\n");

    assertThat(permits("/early")).isFalse();
    assertThat(permits("/late")).isTrue();
  }

  @Test
  void permitsNothingWhereItHasNoEnd() throws Exception {
    server.thenBody("", gzip(new byte[5_000_000]));

    assertThat(permits("/anything")).isFalse();
  }

  @Test
  void takesAnHtmlPageForNoRules() throws Exception {
    server.thenBody("Content-Type: text/html\r\n", bytes("<!DOCTYPE html><p>Welcome"));

    assertThat(permits("/anything")).isTrue();
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
