package org.openlearningexchange.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private static final Map<Integer, Long> BEGINS = Map.of(0, 0L, 1, 0L, 2, 0L);

  private final CatchUp catchUp = new CatchUp(Map.of(0, 10L, 1, 5L, 2, 0L));

  @Test
  void isPassedWhenEveryPartitionIs() {
    assertThat(catchUp.isPassed(BEGINS, Map.of(0, 10L, 1, 7L))).isTrue();
    assertThat(catchUp.isPassed(BEGINS, Map.of(0, 9L, 1, 7L))).isFalse();
    assertThat(catchUp.isPassed(Map.of(), Map.of(0, 10L))).isFalse();
  }

  @Test
  void waitsForNothingInAPartitionThatHoldsNoMessageAnyMore() {
    assertThat(catchUp.isPassed(Map.of(0, 0L, 1, 5L, 2, 0L), Map.of(0, 10L))).isTrue();
  }

  @Test
  void countsWhatWasReadUpToItsEndsOnly() {
    assertThat(catchUp.total(Map.of(0, 4L))).isEqualTo(11);
    assertThat(catchUp.read(Map.of(0, 4L), Map.of(0, 6L, 1, 90L))).isEqualTo(7);
    assertThat(catchUp.read(BEGINS, Map.of())).isZero();
  }
}
