package org.openlearningexchange.harvest.repository;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** Finds the repository that a caller names, or says that there is no such thing. */
@ApplicationScoped
public class RepositoryLookup {
  private final RepositoryStore repositories;
  private final Caller caller;

  public RepositoryLookup(RepositoryStore repositories, Caller caller) {
    this.repositories = repositories;
    this.caller = caller;
  }

  /**
   * A repository.
   *
   * @throws Problem 404
   */
  public HarvestedRepository get(UUID id) throws SQLException {
    return repositories
        .find(id)
        .orElseThrow(
            () ->
                Problem.of(
                    HarvestProblem.REPOSITORY_UNKNOWN,
                    "A repository that was just registered is known here within seconds."));
  }

  /**
   * A repository of the caller's own member, or any for operators.
   *
   * @throws Problem 404, or 403 for somebody else's
   */
  public HarvestedRepository getOwned(UUID id) throws SQLException {
    HarvestedRepository repository = get(id);
    caller.requireOwner(repository.registration().memberId());
    return repository;
  }
}
