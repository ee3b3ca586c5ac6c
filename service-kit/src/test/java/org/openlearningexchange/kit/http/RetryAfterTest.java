package org.openlearningexchange.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void readsSeconds() {
    assertThat(RetryAfter.parse(" 120 ", NOW)).contains(Duration.ofSeconds(120));
  }

  @Test
  void readsADate() {
    assertThat(RetryAfter.parse("Sun, 01 Nov 2026 12:01:30 GMT", NOW))
        .contains(Duration.ofSeconds(90));
  }

  @Test
  void waitsADayAtMost() {
    assertThat(RetryAfter.parse("864000", NOW)).contains(Duration.ofDays(1));
    assertThat(RetryAfter.parse("Sun, 01 Nov 2099 12:01:30 GMT", NOW)).contains(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-5", "soon", "1.5", "Sun, 01 Nov 2020 12:00:00 GMT", "99999999999999"})
  void takesNonsenseForAbsent(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isEmpty();
  }

  @Test
  void knowsThatAbsentIsAbsent() {
    assertThat(RetryAfter.parse(null, NOW)).isEmpty();
  }
}
