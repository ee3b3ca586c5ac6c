package org.openlearningexchange.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildPaceTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final BuildPace pace = new BuildPace();

  @Test
  void saysNothingBeforeThereIsSomethingToCompare() {
    pace.add(START, 100);

    assertThat(pace.perSecond()).isEmpty();
    assertThat(pace.expectedEnd(START, 100)).isEmpty();
  }

  @Test
  void expectsTheRestAtThePaceOfTheLastHalfMinute() {
    pace.add(START, 0);
    for (int second = 60; second <= 100; second += 10) {
      pace.add(START.plusSeconds(second), (second - 60) * 50L);
    }

    assertThat(pace.perSecond()).contains(50.0);
    assertThat(pace.expectedEnd(START.plusSeconds(100), 500)).contains(START.plusSeconds(110));
  }

  @Test
  void expectsNoEndWhileNothingMoves() {
    pace.add(START, 70);
    pace.add(START.plusSeconds(10), 70);

    assertThat(pace.expectedEnd(START.plusSeconds(10), 5)).isEmpty();
  }
}
