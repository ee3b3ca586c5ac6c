package org.openlearningexchange.search.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * One token bucket for each client that asked lately. A bucket that is full again is forgotten: a
 * new one would be the same.
 */
@ApplicationScoped
public class ClientBuckets {
  private final LimitConfig config;
  private final TimeMeter time;
  private final long capacity;
  private final Cache<ClientKey, Bucket> buckets;

  @Inject
  public ClientBuckets(LimitConfig config) {
    this(config, TimeMeter.SYSTEM_NANOTIME);
  }

  ClientBuckets(LimitConfig config, TimeMeter time) {
    if (config.rate() < 1 || config.burst() < 1 || config.clients() < 1) {
      throw new IllegalArgumentException(
          "exchange.limit: rate, burst and clients are 1 or more; enabled=false turns it off");
    }
    this.config = config;
    this.time = time;
    this.capacity = (long) config.burst() * RequestCost.UNIT;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(config.clients())
            .expireAfterAccess(untilFull())
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  /** The value of the header RateLimit-Policy: a full bucket, and how long it takes to fill. */
  String policy() {
    return "\"%s\";q=%d;w=%d"
        .formatted(Allowance.POLICY, config.burst(), untilFull().plusMillis(999).toSeconds());
  }

  /** Takes the cost out of the client's bucket, or nothing where it holds too little. */
  Allowance take(ClientKey client, RequestCost cost) {
    // what costs more than a bucket holds takes all of it: it would never be granted otherwise
    long tokens = Math.min(cost.tenths(), capacity);
    ConsumptionProbe probe =
        buckets.get(client, unused -> newBucket()).tryConsumeAndReturnRemaining(tokens);
    return new Allowance(
        probe.isConsumed(),
        probe.getRemainingTokens() / RequestCost.UNIT,
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  /** How many clients are counted now. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket newBucket() {
    long refill = (long) config.rate() * RequestCost.UNIT;
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, Duration.ofSeconds(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  private Duration untilFull() {
    return Duration.ofMillis(1_000L * config.burst() / config.rate() + 1);
  }
}
