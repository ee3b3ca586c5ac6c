package org.openlearningexchange.harvest.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;

/** Probes registrations, as runs of kind probe. Thread-safe; blocks. */
@ApplicationScoped
public class ProbeRuns {
  /** Whether registrations can be probed; no run of kind probe is planned otherwise. */
  public boolean isReady() {
    return false;
  }

  /**
   * Looks at a source. The run's row gets outcome, findings and score from the result; what else is
   * worth keeping is stored under the lease by whoever writes it.
   */
  public RunResult work(Run run, Lease lease, RepositoryRegistration registration) {
    return RunResult.ended(Ending.cancelled("registrations are not probed yet"));
  }
}
