package org.openlearningexchange.rights.override;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.kit.table.RepositoryTable;

/** Whose resource it is: that of the member that registered its repository. */
@ApplicationScoped
class Ownership {
  private final RepositoryTable registrations;

  Ownership(RepositoryTable registrations) {
    this.registrations = registrations;
  }

  /**
   * Lets pass operators and the repository's member.
   *
   * @throws Problem 403 for everybody else; 503 while the registrations are not known
   */
  void require(Caller caller, UUID repositoryId) {
    if (caller.isOperator()) {
      return;
    }
    caller.requireOwner(
        registrations
            .find(repositoryId)
            .map(RepositoryRegistration::memberId)
            .orElseThrow(this::unknown));
  }

  private Problem unknown() {
    return registrations.isReady()
        ? Problem.of(CommonProblem.FORBIDDEN, "The resource's repository is not registered.")
        : Problem.of(
                CommonProblem.UNAVAILABLE,
                "The registrations are still being read, so its owner is not known; try again soon.")
            .header("Retry-After", "5");
  }
}
