package org.openlearningexchange.rights.decision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
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
    return Multi.createBy()
        .repeating()
        .uni(store::redecideSome)
        .whilst(taken -> taken > 0)
        .invoke(publisher::publishSoon)
        .collect()
        .with(Collectors.summingInt(Integer::intValue))
        .invoke(RedecisionSchedule::tell)
        .onFailure()
        .invoke(e -> LOG.warnf("redeciding waits cause=%s", e))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }

  private static void tell(int decided) {
    if (decided > 0) {
      LOG.infof("redecided by new rules resources=%d", decided);
    }
  }
}
