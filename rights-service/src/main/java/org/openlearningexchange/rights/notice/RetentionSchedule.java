package org.openlearningexchange.rights.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Deletes notices that were kept long enough, some at a time. */
@ApplicationScoped
public class RetentionSchedule {
  private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);
  private static final int AT_ONCE = 5000;

  private final FeedStore store;
  private final NoticeConfig config;
  private final Clock clock;

  public RetentionSchedule(FeedStore store, NoticeConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{exchange.rights.notices.clean-up-every}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> cleanUp() {
    Instant before = clock.instant().minus(config.keepFor());
    return Multi.createBy()
        .repeating()
        .uni(() -> store.deleteSome(before, AT_ONCE))
        .whilst(deleted -> deleted == AT_ONCE)
        .collect()
        .with(Collectors.summingInt(Integer::intValue))
        .invoke(RetentionSchedule::tell)
        .onFailure()
        .invoke(e -> LOG.warnf("old notices wait to be deleted cause=%s", e))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }

  private static void tell(int deleted) {
    if (deleted > 0) {
      LOG.infof("old notices deleted notices=%d", deleted);
    }
  }
}
