package org.openlearningexchange.search.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.openlearningexchange.search.rebuild.IndexReport.Building;
import org.openlearningexchange.search.rebuild.IndexReport.Serving;

/** How far indices have come, over all instances: Kafka knows. Blocks. */
@ApplicationScoped
public class BuildProgress {
  private final ProgressConsumer offsets;
  private final Clock clock;
  private volatile Watch watch = new Watch("", new BuildPace(), new CatchUp(Map.of()));

  public BuildProgress(ProgressConsumer offsets, Clock clock) {
    this.offsets = offsets;
    this.clock = clock;
  }

  /**
   * What is remembered from one look to the next.
   *
   * @param group of the index that is being built
   * @param served where the serving one was at the last look
   */
  private record Watch(String group, BuildPace pace, CatchUp served) {}

  /** All that the topic holds now. */
  CatchUp toHere() {
    Map<Integer, Long> ends = offsets.ends();
    if (ends.isEmpty()) {
      throw new IllegalStateException("the topic of resources is not there yet");
    }
    return new CatchUp(ends);
  }

  /**
   * Whether an index holds all that there was when it was made, and all that the serving one held a
   * look ago: nothing that a search has shown is missing then.
   */
  boolean isComplete(IndexVersion building, IndexVersions versions) {
    Map<Integer, Long> begins = offsets.begins();
    Map<Integer, Long> committed = offsets.committed(building.group());
    boolean watched = watch.group().equals(building.group());
    CatchUp goal = building.goal();
    CatchUp before = watch.served();
    BuildPace pace = watched ? watch.pace() : new BuildPace();
    pace.add(clock.instant(), goal.read(begins, committed));
    watch = new Watch(building.group(), pace, served(versions));
    return watched && goal.isPassed(begins, committed) && before.isPassed(begins, committed);
  }

  private CatchUp served(IndexVersions versions) {
    return new CatchUp(
        versions.serving().map(serving -> offsets.committed(serving.group())).orElse(Map.of()));
  }

  Serving serving(IndexVersion version, long documents) {
    CatchUp toHere = new CatchUp(offsets.ends());
    Map<Integer, Long> begins = offsets.begins();
    long read = toHere.read(begins, offsets.committed(version.group()));
    return new Serving(version.name(), version.createdAt(), documents, toHere.total(begins) - read);
  }

  Building building(IndexVersion version, long documents) {
    Map<Integer, Long> begins = offsets.begins();
    CatchUp goal = version.goal();
    long total = goal.total(begins);
    long read = goal.read(begins, offsets.committed(version.group()));
    Watch watched = watch;
    BuildPace pace = watched.group().equals(version.group()) ? watched.pace() : new BuildPace();
    Instant now = clock.instant();
    return new Building(
        version.name(),
        version.createdAt(),
        documents,
        total - read,
        total == 0 ? 1 : (double) read / total,
        pace.perSecond().map(Math::round).orElse(null),
        pace.expectedEnd(now, total - read).orElse(null));
  }
}
