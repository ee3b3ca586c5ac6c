package org.openlearningexchange.rights.decision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Brings every decision up to the present rules, in the background: after a start with new rules,
 * and again for what an instance with older ones may have decided meanwhile.
 */
@ApplicationScoped
class RedecisionSchedule {
  private static final Logger LOG = Logger.getLogger(RedecisionSchedule.class);

  private final RedecisionStore store;
  private final ResourcePublisher publisher;

  RedecisionSchedule(RedecisionStore store, ResourcePublisher publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  @Scheduled(
      every = "{exchange.rights.redecide-every}",
      delayed = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> redecide() {
    return some(0)
        .onFailure()
        .invoke(e -> LOG.warnf("redeciding waits cause=%s", e))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private Uni<Integer> some(int before) {
    return store.redecideSome().chain(taken -> taken == 0 ? done(before) : again(before + taken));
  }

  private Uni<Integer> again(int decided) {
    publisher.publishSoon();
    return some(decided);
  }

  private static Uni<Integer> done(int decided) {
    if (decided > 0) {
      LOG.infof("redecided by new rules resources=%d", decided);
    }
    return Uni.createFrom().item(decided);
  }
}
