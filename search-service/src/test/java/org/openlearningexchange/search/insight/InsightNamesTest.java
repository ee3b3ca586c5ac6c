package org.openlearningexchange.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"resources", "insight", "insight.insight", "a-b", "insight-a", "i"})
  void neverBeginLikeAnIndexOfResources(String alias) {
    String name = new InsightNames(alias).of(LocalDate.parse("2026-11-22"));

    assertThat(name).doesNotStartWith(alias + "-");
  }

  @Test
  void tellTheMonth() {
    InsightNames names = new InsightNames("resources");

    assertThat(names.of(LocalDate.parse("2026-01-31"))).isEqualTo("insight.resources.2026-01");
    assertThat(names.month("insight.resources.2026-01")).contains(YearMonth.of(2026, 1));
    assertThat(names.month("insight.resources.tests.2026-01")).isEmpty();
    assertThat(names.month("resources-0123456789ab")).isEmpty();
  }
}
