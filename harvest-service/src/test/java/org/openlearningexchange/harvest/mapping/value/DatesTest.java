package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2019, 2019",
    "2019-04, 2019-04",
    "2019-4-1, 2019-04-01",
    "2019-04-01T10:11:12Z, 2019-04-01",
    "2019-04-01 10:11, 2019-04-01",
    "1.4.2019, 2019-04-01",
    "2019/04/01, 2019-04-01",
    "20190401, 2019-04-01",
    "20190401T101112Z, 2019-04-01",
    "3 May 2014, 2014-05-03",
    "'May 3, 2014', 2014-05-03",
    "'Sat, 03 May 2014 10:00:00 GMT', 2014-05-03",
    "3. März 2014, 2014-03-03",
    "mayo de 2014, 2014-05",
    "3 de mayo de 2014, 2014-05-03",
    "2014年3月15日, 2014-03-15",
    "[2019], 2019",
    "c2019., 2019",
    "2019-00-00, 2019",
    "2019-04-00, 2019-04",
    "13/04/2019, 2019-04-13",
    "04/13/2019, 2019-04-13",
    "2019-04-01;, 2019-04-01"
  })
  void keepsTheTruePrecision(String written, String expected) {
    assertThat(Dates.of(written)).contains(expected);
  }

  @Test
  void takesOnlyTheYearWhereDayAndMonthCouldBeEither() {
    assertThat(Dates.of("04/05/2019")).contains("2019");
    assertThat(Dates.of("04/04/2019")).contains("2019-04-04");
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
        "n.d.",
        "0000",
        "[2019?]",
        "2019?",
        "1999-2001",
        "2011/12",
        "between 1905 and 1915",
        "19uu",
        "May",
        "9999-12-31"
      })
  void inventsNothing(String written) {
    assertThat(Dates.of(written)).isEmpty();
  }
}
