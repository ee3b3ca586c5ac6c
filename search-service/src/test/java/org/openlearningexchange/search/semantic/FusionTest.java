package org.openlearningexchange.search.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

  @Test
  void putsFirstWhatBothOrdersHaveHigh() {
    assertThat(Fusion.fuse(List.of("a", "b", "c"), List.of("b", "d"), 1))
        .containsExactly("b", "a", "d", "c");
  }

  @Test
  void keepsTheOrderOfTheWordsWhereNothingElseIsKnown() {
    assertThat(Fusion.fuse(List.of("a", "b", "c"), List.of(), 1)).containsExactly("a", "b", "c");
  }

  @Test
  void letsWordsDecideBetweenEqualRanks() {
    assertThat(Fusion.fuse(List.of("a"), List.of("b"), 1)).containsExactly("a", "b");
  }

  @Test
  void countsTheSecondOrderByItsWeight() {
    assertThat(Fusion.fuse(List.of("a", "b"), List.of("c"), 0.5)).containsExactly("a", "b", "c");
  }
}
