package org.openlearningexchange.harvest.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.openlearningexchange.harvest.credential.CredentialStore;
import org.openlearningexchange.harvest.crosswalk.MappingStore;
import org.openlearningexchange.harvest.lease.LeaseStore;
import org.openlearningexchange.harvest.record.DoomedStore;
import org.openlearningexchange.harvest.record.InFlightStore;
import org.openlearningexchange.harvest.repository.RepositoryStore;
import org.openlearningexchange.harvest.run.RunStore;

/** The stores that working on a run needs. */
@ApplicationScoped
public class WorkerStores {
  private final RunStore runs;
  private final RepositoryStore repositories;
  private final DoomedStore doomed;
  private final InFlightStore inFlight;
  private final LeaseStore leases;
  private final MappingStore mappings;
  private final CredentialStore credentials;

  public WorkerStores(
      RunStore runs,
      RepositoryStore repositories,
      DoomedStore doomed,
      InFlightStore inFlight,
      LeaseStore leases,
      MappingStore mappings,
      CredentialStore credentials) {
    this.runs = runs;
    this.repositories = repositories;
    this.doomed = doomed;
    this.inFlight = inFlight;
    this.leases = leases;
    this.mappings = mappings;
    this.credentials = credentials;
  }

  RunStore runs() {
    return runs;
  }

  RepositoryStore repositories() {
    return repositories;
  }

  DoomedStore doomed() {
    return doomed;
  }

  InFlightStore inFlight() {
    return inFlight;
  }

  LeaseStore leases() {
    return leases;
  }

  MappingStore mappings() {
    return mappings;
  }

  CredentialStore credentials() {
    return credentials;
  }
}
