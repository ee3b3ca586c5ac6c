package org.openlearningexchange.catalog.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessGuardTest {
  private final SettableClock clock = new SettableClock();
  private final GuessGuard guard = new GuessGuard(clock);

  @Test
  void letsAClientTryAfterAFewFailures() {
    fail(4);

    assertThat(guard.waitFor("client")).isEmpty();
  }

  @Test
  void makesItWaitTwiceAsLongEachTimeUpToAMinute() {
    fail(5);
    assertThat(guard.waitFor("client")).contains(Duration.ofSeconds(1));
    fail(1);
    assertThat(guard.waitFor("client")).contains(Duration.ofSeconds(2));
    fail(20);
    assertThat(guard.waitFor("client")).contains(Duration.ofMinutes(1));
  }

  @Test
  void letsItTryAgainWhenTheWaitIsOver() {
    fail(5);

    clock.now = clock.now.plusSeconds(1);

    assertThat(guard.waitFor("client")).isEmpty();
  }

  @Test
  void leavesOtherClientsAlone() {
    fail(10);

    assertThat(guard.waitFor("other")).isEmpty();
  }

  @Test
  void forgetsAfterASuccessAndAfterAWhile() {
    fail(4);
    guard.succeeded("client");
    fail(4);
    assertThat(guard.waitFor("client")).isEmpty();
    clock.now = clock.now.plus(Duration.ofMinutes(16));
    fail(1);
    assertThat(guard.waitFor("client")).isEmpty();
  }

  @Test
  void remembersABoundedNumberOfClients() {
    fail(10);

    for (int i = 0; i < 10_000; i++) {
      guard.failed("flood-" + i);
    }

    assertThat(guard.waitFor("client")).isEmpty();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      guard.failed("client");
    }
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

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
