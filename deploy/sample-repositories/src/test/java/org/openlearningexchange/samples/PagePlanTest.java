package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PagePlanTest {
  private final PagePlan plan = PagePlan.every(Duration.ofNanos(100));

  @Test
  void firstPageIsDueAtOnceAndEachLaterOneAPeriodOn() {
    assertThat(plan.untilNext(1_000)).isZero();
    assertThat(plan.untilNext(1_030)).isEqualTo(70);
    assertThat(plan.untilNext(1_150)).isEqualTo(50);
  }

  @Test
  void lateReaderDoesNotMoveThePlan() {
    plan.untilNext(1_000);

    assertThat(plan.untilNext(1_170)).isNegative();
    assertThat(plan.untilNext(1_180)).isEqualTo(20);
  }

  @Test
  void withoutAPlanNothingWaits() {
    PagePlan none = PagePlan.atOnce();
    none.untilNext(1_000);

    assertThat(none.untilNext(1_001)).isNotPositive();
  }
}
