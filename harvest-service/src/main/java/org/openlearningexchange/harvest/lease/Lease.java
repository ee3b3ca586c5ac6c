package org.openlearningexchange.harvest.lease;

import java.time.Duration;
import java.util.UUID;

/**
 * The right to work on a repository until it expires. The fence grows with every holder: whatever a
 * holder draws or stores, PostgreSQL checks that its fence is still the present one.
 */
public final class Lease {
  private final UUID repositoryId;
  private final long fence;
  private volatile long goodUntil;

  Lease(UUID repositoryId, long fence, Duration ttl) {
    this.repositoryId = repositoryId;
    this.fence = fence;
    renewed(System.nanoTime(), ttl);
  }

  public UUID repositoryId() {
    return repositoryId;
  }

  public long fence() {
    return fence;
  }

  /**
   * @param asked when the renewal was asked for, by the nano clock: before it was granted
   */
  void renewed(long asked, Duration ttl) {
    goodUntil = asked + ttl.toNanos();
  }

  /** It is known to be someone else's. */
  void lost() {
    goodUntil = System.nanoTime() - 1;
  }

  /** Whether, by our own clock, nobody else can have it yet. */
  public boolean isGood() {
    return goodUntil - System.nanoTime() > 0;
  }
}
