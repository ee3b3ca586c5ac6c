package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2019, 2019", "2019-04, 2019-04", "2019-4-1, 2019-04-01", "2019-04-01T10:11:12Z, 2019-04-01",
    "2019-04-01 10:11, 2019-04-01", "1.4.2019, 2019-04-01", "2019/04/01, 2019-04-01",
        "20190401, 2019-04-01"
  })
  void keepsTheTruePrecision(String written, String expected) {
    assertThat(Dates.of(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "circa 1990",
        "1990-1995",
        "1990/1995",
        "2019-02-30",
        "2019-13",
        "04/05/2019",
        "n.d.",
        "0000",
        "[2019]"
      })
  void inventsNothing(String written) {
    assertThat(Dates.of(written)).isEmpty();
  }
}
