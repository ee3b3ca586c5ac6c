package org.openlearningexchange.rights.dispute;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Deletes what is personal in disputes that closed long ago. */
@ApplicationScoped
class RetentionSchedule {
  private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);

  private final RetentionStore store;
  private final DisputeConfig config;
  private final Clock clock;

  RetentionSchedule(RetentionStore store, DisputeConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{exchange.disputes.check-every}",
      delayed = "7s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> erase() {
    Instant now = clock.instant();
    Instant before = now.atOffset(ZoneOffset.UTC).minus(config.keepPersonalData()).toInstant();
    return store
        .erase(before, now)
        .invoke(RetentionSchedule::tell)
        .onFailure()
        .invoke(e -> LOG.warnf("erasing waits cause=%s", e))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private static void tell(int erased) {
    if (erased > 0) {
      LOG.infof("personal data erased disputes=%d", erased);
    }
  }
}
