package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.kit.problem.Problem;

class AsOfTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void takesADateForItsEnd() {
    assertThat(AsOf.parse("2025-06-01", NOW).instant())
        .isEqualTo(Instant.parse("2025-06-01T23:59:59.999Z"));
  }

  @Test
  void takesTodayAsFarAsItHasPassed() {
    assertThat(AsOf.parse("2026-03-02", NOW).instant()).isEqualTo(NOW);
  }

  @Test
  void takesAnInstantWithItsOffset() {
    assertThat(AsOf.parse("2025-06-01T12:00:00+02:00", NOW).instant())
        .isEqualTo(Instant.parse("2025-06-01T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2025", "2025-13-01", "2026-03-03", "2026-03-02T10:00:01Z"})
  void refusesWhatIsNoMomentOrLiesAhead(String text) {
    assertThatThrownBy(() -> AsOf.parse(text, NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.hasFieldErrors()).isTrue());
  }
}
