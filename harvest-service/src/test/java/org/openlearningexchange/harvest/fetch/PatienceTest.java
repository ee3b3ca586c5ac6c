package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(60));

  @Test
  void doublesItsWaits() {
    assertThat(patience.next(1, null, 0)).contains(Duration.ofSeconds(1));
    assertThat(patience.next(2, null, 0)).contains(Duration.ofSeconds(2));
  }

  @Test
  void endsAfterTheLastAttempt() {
    assertThat(patience.next(3, null, 0)).isEmpty();
  }

  @Test
  void spreadsWaitsByChance() {
    assertThat(patience.next(1, null, 1)).contains(Duration.ofMillis(1500));
  }

  @Test
  void waitsAtLeastAsLongAsTheSourceAsks() {
    assertThat(patience.next(1, Duration.ofSeconds(30), 0)).contains(Duration.ofSeconds(30));
    assertThat(patience.next(1, Duration.ZERO, 0)).contains(Duration.ofSeconds(1));
  }

  @Test
  void comesBackAnotherTimeWhenTheSourceAsksForMore() {
    assertThat(patience.next(1, Duration.ofSeconds(61), 0)).isEmpty();
  }
}
