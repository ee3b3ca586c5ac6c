package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Finds the run that a caller names, or says that there is no such thing. */
@ApplicationScoped
public class RunLookup {
  private final RunStore runs;

  public RunLookup(RunStore runs) {
    this.runs = runs;
  }

  /**
   * A run.
   *
   * @throws Problem 404
   */
  public Run run(UUID id) throws SQLException {
    return runs.find(id)
        .orElseThrow(
            () ->
                Problem.of(
                    HarvestProblem.RUN_UNKNOWN,
                    "Runs are kept for 30 days; see GET /repositories/{id}/runs."));
  }
}
