package org.openlearningexchange.harvest.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.run.Run;

/**
 * Which records a run asks for. Pure.
 *
 * @param overlap how far a window reaches back
 * @param fullPassEvery time between two lists of everything where the source does not keep
 *     tombstones
 */
record WindowChoice(Duration overlap, Duration fullPassEvery) {

  Window of(Run run, HarvestedRepository repository, Instant now) {
    RunReport report = run.report();
    if (report.kind() == RunReport.Kind.BACKFILL) {
      return new Window.Between(report.from(), report.until());
    }
    String mark = repository.lastMark();
    boolean everything =
        mark == null
            || run.fullPass()
            || (!repository.announcesDeletions() && isDue(repository.completeAt(), now));
    return everything || mark == null ? new Window.Everything() : new Window.Since(mark, overlap);
  }

  private boolean isDue(@Nullable Instant completeAt, Instant now) {
    return completeAt == null || !completeAt.plus(fullPassEvery).isAfter(now);
  }
}
