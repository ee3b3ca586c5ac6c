package org.openlearningexchange.search.insight;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes the counts every minute, and drops old months once a day or so. */
@ApplicationScoped
public class InsightSchedule {
  private static final Logger LOG = Logger.getLogger(InsightSchedule.class);

  private final InsightConfig config;
  private final InsightRecorder recorder;
  private final InsightIndex index;
  private final Clock clock;
  private @Nullable YearMonth tidied;
  private boolean waits;

  public InsightSchedule(
      InsightConfig config, InsightRecorder recorder, InsightIndex index, Clock clock) {
    this.config = config;
    this.recorder = recorder;
    this.index = index;
    this.clock = clock;
  }

  /** While Elasticsearch is away the counts wait; it is said once. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> write() {
    return config.enabled()
        ? writeNow()
            .invoke(() -> waits = false)
            .onFailure()
            .invoke(this::tellOnce)
            .onFailure()
            .recoverWithNull()
        : Uni.createFrom().voidItem();
  }

  /** Fails while Elasticsearch is away; nothing is lost by that. */
  Uni<Void> writeNow() {
    List<Count> counts = recorder.unwritten();
    return counts.isEmpty()
        ? Uni.createFrom().voidItem()
        : tidy().chain(() -> index.write(counts)).invoke(() -> recorder.markWritten(counts));
  }

  private Uni<Void> tidy() {
    YearMonth month = YearMonth.now(clock);
    return month.equals(tidied)
        ? Uni.createFrom().voidItem()
        : index
            .prepare()
            .chain(() -> index.removeBefore(month.minusMonths(config.months())))
            .invoke(() -> tidied = month);
  }

  private void tellOnce(Throwable failure) {
    if (!waits) {
      LOG.warnf("counts of searches wait cause=%s", failure.getMessage());
    }
    waits = true;
  }
}
