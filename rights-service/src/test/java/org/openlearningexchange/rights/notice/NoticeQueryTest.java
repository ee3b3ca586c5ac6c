package org.openlearningexchange.rights.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.kit.problem.Problem;

class NoticeQueryTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01,2026-03-01T00:00:00Z",
    "2026-03-01T02:00:00+02:00,2026-03-01T00:00:00Z",
    "1970-01-01,1970-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z,9999-12-31T23:59:59Z"
  })
  void takesDatesAndTimes(String since, Instant instant) {
    assertThat(query(since).since()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "0000-01-01",
        "yesterday"
      })
  void refusesTimesThatNoNoticeCanHave(String since) {
    assertThatThrownBy(() -> query(since))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString())
                    .contains("field=since", "from 1970 to 9999"));
  }

  @Test
  void asksForAllWithoutATime() {
    assertThat(
            NoticeQuery.of(
                    new NoticeQuery.Parameters(List.of(), List.of(), List.of(), null, null, null))
                .since())
        .isNull();
  }

  private static NoticeQuery query(String since) {
    return NoticeQuery.of(
        new NoticeQuery.Parameters(List.of(), List.of(), List.of(), since, null, null));
  }
}
