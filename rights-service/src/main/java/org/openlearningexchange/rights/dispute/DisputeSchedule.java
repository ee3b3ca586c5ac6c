package org.openlearningexchange.rights.dispute;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for times that have run out: closes, and counts what is late. */
@ApplicationScoped
class DisputeSchedule {
  private static final Logger LOG = Logger.getLogger(DisputeSchedule.class);

  private final CaseStore cases;
  private final RetentionStore retention;
  private final CaseWork work;
  private final OverdueDisputes overdue;
  private final Clock clock;

  DisputeSchedule(
      CaseStore cases,
      RetentionStore retention,
      CaseWork work,
      OverdueDisputes overdue,
      Clock clock) {
    this.cases = cases;
    this.retention = retention;
    this.work = work;
    this.overdue = overdue;
    this.clock = clock;
  }

  @Scheduled(
      every = "{exchange.disputes.check-every}",
      delayed = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> check() {
    Instant now = clock.instant();
    return cases
        .countOverdue(now)
        .invoke(overdue::counted)
        .chain(() -> closeExpired(now))
        .onFailure()
        .invoke(e -> LOG.warnf("disputes wait cause=%s", e))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<Void> closeExpired(Instant now) {
    return retention
        .findExpired(now)
        .onItem()
        .transformToMulti(ids -> Multi.createFrom().iterable(ids))
        .onItem()
        .transformToUniAndConcatenate(this::close)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** A party may have appealed, or another instance closed it, since it was found. */
  private Uni<Void> close(UUID id) {
    return work.take(id, new Step.Expiry(), Deed.ofTheExchange())
        .onFailure()
        .invoke(e -> LOG.infof("dispute not closed id=%s cause=%s", id, e.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
