package org.openlearningexchange.catalog.repository;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.openlearningexchange.catalog.audit.Deed;
import org.openlearningexchange.kit.problem.Problem;

/**
 * Leads repositories on by what harvest-service reports. A report may come twice, late and out of
 * order: one that no longer fits changes nothing. To be called on an event loop.
 */
@ApplicationScoped
public class RepositoryProgress {
  private static final Logger LOG = Logger.getLogger(RepositoryProgress.class);

  /** Who does it, in the audit log: nobody but ourselves. */
  private static final String ACTOR = "catalog-service";

  private final RepositoryStore store;
  private final RepositoryPublisher publisher;
  private final Clock clock;

  public RepositoryProgress(RepositoryStore store, RepositoryPublisher publisher, Clock clock) {
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** A probe of a repository has ended. */
  public Uni<Void> probed(ProbeOutcome outcome) {
    Instant now = clock.instant();
    String action = outcome.passed() ? "repository-probe-passed" : "repository-probe-failed";
    return lead(outcome.repositoryId(), action, now, it -> it.probed(outcome, now));
  }

  /** All resources of a repository are withdrawn. */
  public Uni<Void> withdrawn(UUID id) {
    Instant now = clock.instant();
    return lead(id, "repository-withdrawn", now, it -> it.withdrawn(now));
  }

  private Uni<Void> lead(UUID id, String action, Instant now, UnaryOperator<Repository> change) {
    return store
        .change(id, change, new Deed(ACTOR, action, now))
        .invoke(repository -> tell(repository, action, now))
        .replaceWithVoid()
        .onFailure(Problem.class)
        .recoverWithUni(
            unknown -> {
              LOG.warnf("report of an unknown repository repository=%s", id);
              return Uni.createFrom().voidItem();
            });
  }

  private void tell(Repository repository, String action, Instant now) {
    if (repository.changedAt().equals(now)) {
      publisher.publishSoon();
      LOG.infof(
          "%s repository=%s state=%s", action, repository.id(), repository.standing().state());
    }
  }
}
