package org.openlearningexchange.harvest.lease;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gives signs of life for the leases that this instance works under. Thread-safe. */
public final class LeaseKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

  private final LeaseStore store;
  private final Duration ttl;
  private final Set<Lease> held = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lease-keeper");
            thread.setDaemon(true);
            return thread;
          });

  public LeaseKeeper(LeaseStore store, Duration ttl) {
    this.store = store;
    this.ttl = ttl;
    long beat = Math.max(100, ttl.toMillis() / 3);
    var unused = heart.scheduleWithFixedDelay(this::renewAll, beat, beat, TimeUnit.MILLISECONDS);
  }

  /** Keeps a lease until it is released or lost. */
  public void keep(Lease lease) {
    held.add(lease);
  }

  /** Lets a lease go at once, so that others need not wait until it expires. */
  public void release(Lease lease) {
    held.remove(lease);
    try {
      store.release(lease);
    } catch (SQLException e) {
      LOG.debugf("a lease expires by itself: %s", e.getMessage());
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
  }

  private void renewAll() {
    held.removeIf(lease -> !renew(lease));
  }

  /** False only when it is known to be lost; while PostgreSQL is away nobody else can take it. */
  private boolean renew(Lease lease) {
    try {
      if (store.renew(lease, ttl)) {
        return true;
      }
      lease.lost();
      LOG.warnf("lease lost repository=%s", lease.repositoryId());
      return false;
    } catch (SQLException | RuntimeException e) {
      LOG.debugf("lease not renewed repository=%s: %s", lease.repositoryId(), e.getMessage());
      return true;
    }
  }
}
