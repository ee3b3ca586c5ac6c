package org.openlearningexchange.rights.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.rights.delivery.Outcome.Arrived;
import org.openlearningexchange.rights.delivery.Outcome.Ended;
import org.openlearningexchange.rights.delivery.Outcome.Suspended;
import org.openlearningexchange.rights.delivery.Outcome.TriedAgain;
import org.openlearningexchange.rights.delivery.Reply.Answered;
import org.openlearningexchange.rights.delivery.Reply.Unreachable;
import org.openlearningexchange.rights.delivery.RetryPlan.Past;

class RetryPlanTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final Past NONE = new Past(0, null);

  private final RetryPlan plan = new RetryPlan(Duration.ofDays(3));

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void takesEverySuccessForAnArrival(int status) {
    assertThat(judge(new Answered(status, null), NONE)).isEqualTo(new Arrived());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 301, 307, 400, 401, 404, 429, 500, 503, 599})
  void triesAgainAfterEverythingElse(int status) {
    assertThat(judge(new Answered(status, null), NONE)).isInstanceOf(TriedAgain.class);
  }

  @Test
  void endsAt410() {
    assertThat(judge(new Answered(410, null), NONE)).isInstanceOf(Ended.class);
  }

  @Test
  void waitsLongerEachTimeFromTenSecondsToTwelveHours() {
    List<Duration> delays = new ArrayList<>();
    for (int failures = 0; failures < 15; failures++) {
      Past past = new Past(failures, NOW);
      TriedAgain again = (TriedAgain) judge(new Unreachable("gone"), past);
      delays.add(Duration.between(NOW, again.at()));
    }

    assertThat(delays).isSorted();
    assertThat(delays.get(0)).isEqualTo(Duration.ofSeconds(10));
    assertThat(delays.get(14)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void spreadsAttemptsByAFifthEitherWay() {
    TriedAgain early = (TriedAgain) plan.judge(new Answered(500, null), NONE, NOW, 0);
    TriedAgain late = (TriedAgain) plan.judge(new Answered(500, null), NONE, NOW, 1);

    assertThat(early.at()).isEqualTo(NOW.plusSeconds(8));
    assertThat(late.at()).isEqualTo(NOW.plusSeconds(12));
  }

  @Test
  void waitsAsLongAsTheReceiverAsksButNeverLessAndNeverOverTwelveHours() {
    assertThat(judge(new Answered(503, Duration.ofMinutes(7)), NONE))
        .isEqualTo(new TriedAgain(NOW.plus(Duration.ofMinutes(7)), "answered 503"));
    assertThat(judge(new Answered(503, Duration.ofSeconds(1)), NONE))
        .isEqualTo(new TriedAgain(NOW.plusSeconds(10), "answered 503"));
    assertThat(judge(new Answered(503, Duration.ofDays(1)), NONE))
        .isEqualTo(new TriedAgain(NOW.plus(Duration.ofHours(12)), "answered 503"));
  }

  @Test
  void triesOnceMoreWhenTheTimeIsOverAndSuspendsThen() {
    Instant since = NOW.minus(Duration.ofDays(3)).plusSeconds(60);
    Outcome last = judge(new Answered(500, null), new Past(20, since));
    Outcome after =
        plan.judge(new Answered(500, null), new Past(21, since), NOW.plusSeconds(60), 0.5);

    assertThat(last).isEqualTo(new TriedAgain(NOW.plusSeconds(60), "answered 500"));
    assertThat(after).isEqualTo(new Suspended("answered 500"));
  }

  @Test
  void saysThatRedirectsAreNotFollowed() {
    TriedAgain again = (TriedAgain) judge(new Answered(308, null), NONE);

    assertThat(again.why()).contains("308", "redirects are not followed", "url");
  }

  private Outcome judge(Reply reply, Past past) {
    return plan.judge(reply, past, NOW, 0.5);
  }
}
