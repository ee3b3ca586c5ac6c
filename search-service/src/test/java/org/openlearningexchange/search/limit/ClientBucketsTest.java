package org.openlearningexchange.search.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientBucketsTest {
  private static final ClientKey CLASSROOM = ClientKey.ofAddress("203.0.113.7");
  private static final ClientKey PORTAL = ClientKey.ofClient("portal");

  private final StandingTime time = new StandingTime();

  @Test
  void grantsABurstAndThenTheRate() {
    ClientBuckets buckets = buckets(2, 3);

    assertThat(granted(buckets, 4)).isEqualTo(3);
    time.pass(Duration.ofSeconds(1));
    assertThat(granted(buckets, 4)).isEqualTo(2);
  }

  @Test
  void saysWhatIsLeftAndHowLongToWait() {
    ClientBuckets buckets = buckets(2, 3);

    assertThat(take(buckets).header()).isEqualTo("\"default\";r=2;t=1");
    take(buckets);
    assertThat(take(buckets).header()).isEqualTo("\"default\";r=0;t=2");
    Allowance refused = take(buckets);
    assertThat(refused.header()).isEqualTo("\"default\";r=0;t=1");
    assertThat(refused.window()).isEqualTo(Duration.ofMillis(500));
    assertThat(buckets.policy()).isEqualTo("\"default\";q=3;w=2");
  }

  @Test
  void givesEachClientItsOwn() {
    ClientBuckets buckets = buckets(1, 1);
    take(buckets);

    assertThat(take(buckets).granted()).isFalse();
    assertThat(buckets.take(PORTAL, RequestCost.USUAL).granted()).isTrue();
  }

  @Test
  void countsFiveSuggestionsAsOneSearch() {
    ClientBuckets buckets = buckets(1, 1);

    for (int i = 0; i < 5; i++) {
      assertThat(buckets.take(CLASSROOM, RequestCost.LIGHT).granted()).isTrue();
    }
    assertThat(buckets.take(CLASSROOM, RequestCost.LIGHT).granted()).isFalse();
  }

  @Test
  void grantsWhatCostsMoreThanABucketHoldsToAFullOne() {
    ClientBuckets buckets = buckets(1, 2);

    assertThat(buckets.take(CLASSROOM, RequestCost.HEAVY).granted()).isTrue();
    assertThat(take(buckets).granted()).isFalse();
  }

  @Test
  void neverGrantsMoreAfterForgettingABucket() {
    ClientBuckets buckets = buckets(1, 10);
    granted(buckets, 10);

    time.pass(Duration.ofSeconds(9));
    assertThat(granted(buckets, 10)).isEqualTo(9);
    time.pass(Duration.ofSeconds(100));
    assertThat(granted(buckets, 20)).isEqualTo(10);
  }

  @Test
  void keepsABoundedNumberOfClients() {
    ClientBuckets buckets = new ClientBuckets(new Limits(true, 1, 1, 10), time);
    for (int i = 0; i < 1_000; i++) {
      buckets.take(ClientKey.ofClient("client-" + i), RequestCost.USUAL);
    }

    assertThat(buckets.size()).isLessThanOrEqualTo(10);
  }

  @Test
  void refusesARateOfNothing() {
    assertThatThrownBy(() -> buckets(0, 1)).hasMessageContaining("exchange.limit");
  }

  private ClientBuckets buckets(int rate, int burst) {
    return new ClientBuckets(Limits.of(rate, burst), time);
  }

  private static Allowance take(ClientBuckets buckets) {
    return buckets.take(CLASSROOM, RequestCost.USUAL);
  }

  private static int granted(ClientBuckets buckets, int requests) {
    int granted = 0;
    for (int i = 0; i < requests; i++) {
      granted += take(buckets).granted() ? 1 : 0;
    }
    return granted;
  }

  /** Passes when told. */
  private static final class StandingTime implements TimeMeter {
    private long nanos = 1_000_000_000;

    void pass(Duration duration) {
      nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
