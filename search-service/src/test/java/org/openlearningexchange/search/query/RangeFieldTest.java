package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeFieldTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CREDITS, 3..6, 3, 6",
        "CREDITS, '2,5..', 2.5, -",
        "CREDITS, ..6, -, 6",
        "CREDITS, 5, 5, 5",
        "WORKLOAD, 10..60, 600, 3600",
        "WORKLOAD, 0.5.., 30, -",
        "DURATION, ..90, -, 90",
        "DURATION, 301.., 301, -",
        "PUBLISHED, 2019..2024, 20190000, 20249999",
        "PUBLISHED, 2019-04.., 20190400, -",
        "PUBLISHED, ..2024-12-31, 1, 20241231",
        "PUBLISHED, 2019, 20190000, 20199999",
        "PUBLISHED, 2019-04, 20190400, 20190499",
        "ADDED, 2026-11-01, 2026-11-01, -",
        "ADDED, 2026-11-01T09:30:00Z, 2026-11-01T09:30:00Z, -",
        "ADDED, 2026-11-01T24:00:00Z, 2026-11-02T00:00:00Z, -",
        "ADDED, 2026-11-01T09:30:00.Z, 2026-11-01T09:30:00Z, -"
      })
  void readsBothEndsAsTheIndexComparesThem(RangeField field, String text, String from, String to) {
    assertThat(field.read(text)).contains(new ValueRange(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "CREDITS, ..",
    "CREDITS, many",
    "CREDITS, 6..3",
    "CREDITS, -1..",
    "CREDITS, 3...6",
    "CREDITS, 1e9",
    "WORKLOAD, 10001..",
    "WORKLOAD, 10-60",
    "DURATION, PT1H",
    "PUBLISHED, 2019-13",
    "PUBLISHED, 2019-02-30",
    "PUBLISHED, 19..24",
    "PUBLISHED, 2024..2019",
    "PUBLISHED, now-1d",
    "ADDED, 2026-11",
    "ADDED, now-1d",
    "ADDED, 2026-11-31",
    "ADDED, 2026-11-01T99:00:00Z",
    "ADDED, 2026-11-01..2026-12-01"
  })
  void refusesWhatIsNoRange(RangeField field, String text) {
    assertThat(field.read(text)).isEmpty();
  }
}
