package org.openlearningexchange.harvest.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.probe.ProbeRuns;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;

/** A worker's turn at a run of any kind. */
@ApplicationScoped
public class Turns {
  private static final Logger LOG = Logger.getLogger(Turns.class);

  private final WorkerStores stores;
  private final Harvests harvests;
  private final ProbeRuns probes;
  private final Retirement retirement;
  private final Replay replay;

  public Turns(
      WorkerStores stores,
      Harvests harvests,
      ProbeRuns probes,
      Replay replay,
      Retirement retirement) {
    this.stores = stores;
    this.harvests = harvests;
    this.probes = probes;
    this.replay = replay;
    this.retirement = retirement;
  }

  /** Whether registrations can be probed. */
  boolean canProbe() {
    return probes.isReady();
  }

  /** Whether readers keep up, so that replays and withdrawals may go on. Does not block. */
  boolean canMoveRecords() {
    return !harvests.pace().isTooFast();
  }

  /**
   * Works on a run until it ends, or until asked to lay it down.
   *
   * @param stopping asked every now and then
   */
  RunResult work(Run run, Lease lease, BooleanSupplier stopping)
      throws SQLException, IOException, InterruptedException {
    int left = stores.inFlight().takeOver(lease);
    if (left > 0) {
      LOG.infof("took over what was in flight run=%s records=%d", run.report().id(), left);
    }
    HarvestedRepository repository = stores.repositories().find(lease.repositoryId()).orElseThrow();
    RepositoryRegistration registration = repository.registration();
    return switch (run.report().kind()) {
      case HARVEST, BACKFILL -> harvests.work(run, lease, stopping);
      case WITHDRAWAL -> retirement.withdraw(run, lease, registration, stopping);
      case PROBE -> probes.work(run, lease, registration);
      case REPLAY -> replay.work(run, lease, repository, stopping);
    };
  }
}
