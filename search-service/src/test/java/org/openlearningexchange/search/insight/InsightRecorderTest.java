package org.openlearningexchange.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.search.limit.ClientKey;

class InsightRecorderTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-30");

  private final MovingClock clock = new MovingClock();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final InsightRecorder recorder = recorder(3);

  @Test
  void neverCountsWordsThatLookLikeSomebodys() {
    count("ada@example.org", 1);

    assertThat(recorder.unwritten()).isEmpty();
  }

  @Test
  void keepsADayThatIsOverUntilItIsWritten() {
    count("quolimetry", 1);
    clock.pass(Duration.ofDays(1));
    count("zwickelkunde", 1);

    List<Count> both = recorder.unwritten();
    recorder.markWritten(both);

    assertThat(both)
        .extracting(count -> count.key().day())
        .containsExactly(FIRST, FIRST.plusDays(1));
    assertThat(recorder.unwritten()).isEmpty();
  }

  @Test
  void forgetsWhoCalledWhenTheDayEnds() {
    count("quolimetry", 1);
    count("quolimetry", 2);
    clock.pass(Duration.ofDays(1));
    count("quolimetry", 3);

    assertThat(recorder.unwritten()).extracting(count -> count.key().text()).containsOnly("");
  }

  @Test
  void keepsSomeDaysWhileElasticsearchIsAwayAndCountsWhatItDrops() {
    for (int day = 0; day < 5; day++) {
      count("quolimetry", 1);
      clock.pass(Duration.ofDays(1));
    }

    assertThat(recorder.unwritten())
        .extracting(count -> count.key().day())
        .containsExactly(FIRST.plusDays(3), FIRST.plusDays(4));
    assertThat(metrics.counter("exchange_insight_dropped").count()).isEqualTo(3);
  }

  @Test
  void leavesAnswersAloneWhereNoRequestIsKnown() {
    Uni<Integer> answer = Uni.createFrom().item(0);

    assertThat(recorder.counted(asked("quolimetry"), answer, Integer::longValue)).isSameAs(answer);
    assertThat(recorder.unwritten()).isEmpty();
  }

  @Test
  void refusesToShowWhatTooFewSearchedFor() {
    assertThatThrownBy(() -> recorder(2)).hasMessageContaining("3 to 20");
  }

  private InsightRecorder recorder(int callers) {
    return new InsightRecorder(
        new Settings(true, callers, 13), new CurrentVertxRequest(), clock, metrics);
  }

  private void count(String text, int caller) {
    recorder.count(asked(text), 0, new ClientKey("client-" + caller));
  }

  private static Asked asked(String text) {
    return Asked.of(text, "en", Set.of(), Set.of());
  }

  private record Settings(boolean enabled, int callers, int months) implements InsightConfig {}

  /** Stands until told. */
  private static final class MovingClock extends Clock {
    private Instant now = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
