package org.openlearningexchange.harvest.probe.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {
  private final Watch watch = new Watch();

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void interruptsWorkThatGoesOnBeyondItsDeadline() throws InterruptedException, IOException {
    CountDownLatch never = new CountDownLatch(1);

    boolean inTime = watch.within(Deadline.in(Duration.ofMillis(20)), never::await);

    assertThat(inTime).isFalse();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void leavesWorkAloneThatIsDoneInTime() throws InterruptedException, IOException {
    assertThat(watch.within(Deadline.in(Duration.ofMinutes(1)), () -> {})).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void passesOnInterruptionsOfOthers() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () -> watch.within(Deadline.in(Duration.ofMinutes(1)), new CountDownLatch(1)::await))
        .isInstanceOf(InterruptedException.class);
  }
}
