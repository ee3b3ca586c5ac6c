package org.openlearningexchange.harvest.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.Finding;

/**
 * What a worker's turn at a run came to.
 *
 * @param ending null when the run is only laid down, to be gone on with later
 * @param checkpoint of a harvest, where it stood at its end; null where it did not begin
 * @param brake what held it
 * @param findings what was noticed, of all turns
 * @param score of a probe
 */
public record RunResult(
    @Nullable Ending ending,
    @Nullable Checkpoint checkpoint,
    @Nullable Brake brake,
    List<Finding> findings,
    @Nullable Integer score) {
  public RunResult {
    findings = List.copyOf(findings);
  }

  public static RunResult laidDown() {
    return new RunResult(null, null, null, List.of(), null);
  }

  /** Ended without anything noticed. */
  public static RunResult ended(Ending ending) {
    return new RunResult(ending, null, null, List.of(), null);
  }

  /** A probe that came to its end. */
  public static RunResult probed(Ending ending, List<Finding> findings, @Nullable Integer score) {
    return new RunResult(ending, null, null, findings, score);
  }
}
