package org.openlearningexchange.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

  @Test
  void aPerfectRankingIsOneInAll() {
    assertThat(Measures.of(List.of("a", "b", "c", "x"), GRADES)).isEqualTo(new Measures(1, 1, 1));
  }

  @Test
  void aRankingWithoutAnythingWantedIsZeroInAll() {
    assertThat(Measures.of(List.of("x", "y"), GRADES)).isEqualTo(new Measures(0, 0, 0));
    assertThat(Measures.of(List.of(), GRADES)).isEqualTo(new Measures(0, 0, 0));
  }

  @Test
  void gainIsDiscountedByPlace() {
    // x c b a: 0 + 1/log2(3) + 3/log2(4) + 7/log2(5) = 0.6309 + 1.5 + 3.0147 = 5.1456
    // best: 7 + 3/log2(3) + 1/log2(4) = 7 + 1.8928 + 0.5 = 9.3928
    double ndcg = Measures.of(List.of("x", "c", "b", "a"), GRADES).ndcg();

    assertThat(ndcg).isCloseTo(5.1456 / 9.3928, within(0.0001));
  }

  @Test
  void whatStandsBehindTheTenthPlaceGainsNothing() {
    List<String> ten = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");

    assertThat(Measures.of(ten, GRADES).ndcg()).isZero();
    assertThat(Measures.of(ten, GRADES).recall()).isEqualTo(0.5);
  }

  @Test
  void theFirstRelevantOneDecidesTheReciprocalRank() {
    assertThat(Measures.of(List.of("x", "c", "b", "a"), GRADES).reciprocalRank())
        .isCloseTo(1.0 / 3, within(0.0001));
  }

  @Test
  void recallCountsRelevantOnesOnly() {
    assertThat(Measures.of(List.of("c", "b"), GRADES).recall()).isEqualTo(0.5);
  }

  @Test
  void aMeanIsThatOfEachMeasure() {
    assertThat(Measures.mean(List.of(new Measures(1, 0.5, 1), new Measures(0, 0.5, 0.5))))
        .isEqualTo(new Measures(0.5, 0.5, 0.75));
  }
}
