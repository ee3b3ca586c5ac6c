package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.openlearningexchange.harvest.record.RecordStore;
import org.openlearningexchange.harvest.repository.RepositoryStore;

/** The stores that working on a run needs. */
@ApplicationScoped
public class WorkerStores {
  private final RunStore runs;
  private final RepositoryStore repositories;
  private final RecordStore records;
  private final LeaseStore leases;

  public WorkerStores(
      RunStore runs, RepositoryStore repositories, RecordStore records, LeaseStore leases) {
    this.runs = runs;
    this.repositories = repositories;
    this.records = records;
    this.leases = leases;
  }

  RunStore runs() {
    return runs;
  }

  RepositoryStore repositories() {
    return repositories;
  }

  RecordStore records() {
    return records;
  }

  LeaseStore leases() {
    return leases;
  }
}
