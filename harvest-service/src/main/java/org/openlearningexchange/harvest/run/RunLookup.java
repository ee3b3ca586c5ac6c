package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.repository.RepositoryStore;
import org.openlearningexchange.kit.problem.Problem;

/** Finds what a caller names, or says that there is no such thing. */
@ApplicationScoped
public class RunLookup {
  private final RunStore runs;
  private final RepositoryStore repositories;

  public RunLookup(RunStore runs, RepositoryStore repositories) {
    this.runs = runs;
    this.repositories = repositories;
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

  /**
   * A repository.
   *
   * @throws Problem 404
   */
  public HarvestedRepository repository(UUID id) throws SQLException {
    return repositories
        .find(id)
        .orElseThrow(
            () ->
                Problem.of(
                    HarvestProblem.REPOSITORY_UNKNOWN,
                    "A repository that was just registered is known here within seconds."));
  }
}
