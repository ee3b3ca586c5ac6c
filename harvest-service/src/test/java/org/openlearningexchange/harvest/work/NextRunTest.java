package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RunReport.State;
import org.openlearningexchange.harvest.run.Ending;

class NextRunTest {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration FIRST = Duration.ofMinutes(5);

  private static Duration after(State state, int failures, Duration taken, Duration retryAfter) {
    return NextRun.in(new Ending(state, null, retryAfter), failures, DAY, taken, FIRST);
  }

  @Test
  void countsTheIntervalFromStartToStart() {
    assertThat(after(State.SUCCEEDED, 0, Duration.ofHours(1), null))
        .isEqualTo(Duration.ofHours(23));
    assertThat(after(State.SUCCEEDED, 0, Duration.ofHours(30), null)).isEqualTo(Duration.ZERO);
  }

  @Test
  void triesAgainSoonerAfterAFailureWithGrowingWaits() {
    assertThat(after(State.FAILED, 0, Duration.ZERO, null)).isEqualTo(FIRST);
    assertThat(after(State.PARTIAL, 2, Duration.ZERO, null)).isEqualTo(Duration.ofMinutes(20));
    assertThat(after(State.FAILED, 1000, Duration.ZERO, null)).isEqualTo(DAY);
  }

  @Test
  void waitsAtLeastAsLongAsTheSourceAsks() {
    assertThat(after(State.FAILED, 0, Duration.ZERO, Duration.ofHours(2)))
        .isEqualTo(Duration.ofHours(2));
  }
}
