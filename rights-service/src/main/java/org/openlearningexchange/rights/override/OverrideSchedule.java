package org.openlearningexchange.rights.override;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.openlearningexchange.rights.decision.ResourcePublisher;

/** Ends overrides whose time has come. */
@ApplicationScoped
class OverrideSchedule {
  private static final Logger LOG = Logger.getLogger(OverrideSchedule.class);

  private final OverrideStore store;
  private final ResourcePublisher publisher;

  OverrideSchedule(OverrideStore store, ResourcePublisher publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  @Scheduled(
      every = "{exchange.rights.overrides-every}",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> expire() {
    return Multi.createBy()
        .repeating()
        .uni(store::expire)
        .whilst(ended -> ended > 0)
        .invoke(ended -> tell(ended))
        .onItem()
        .ignoreAsUni()
        .onFailure()
        .invoke(e -> LOG.warnf("overrides wait cause=%s", e))
        .onFailure()
        .recoverWithNull();
  }

  private void tell(int ended) {
    if (ended > 0) {
      publisher.publishSoon();
      LOG.infof("overrides ended resources=%d", ended);
    }
  }
}
