package org.openlearningexchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void ordersAsTextInTheOrderOfTheirMaking() {
    List<String> made =
        LongStream.range(0, 1000)
            .mapToObj(milli -> TimeOrderedId.at(NOW.plusMillis(milli)).toString())
            .toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void isAVersionSevenId() {
    UUID id = TimeOrderedId.at(NOW);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id).isNotEqualTo(TimeOrderedId.at(NOW));
  }
}
