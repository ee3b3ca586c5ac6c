package org.openlearningexchange.harvest.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The probes that the caller may read: its own, and those of its member's repositories. */
@ApplicationScoped
class ReadableProbes {
  private final ProbeStore store;
  private final Caller caller;

  ReadableProbes(ProbeStore store, Caller caller) {
    this.store = store;
    this.caller = caller;
  }

  /**
   * The probe.
   *
   * @throws Problem 404 when there is none, 403 when it is somebody else's
   */
  Probe get(UUID id) throws SQLException {
    Probe probe = store.find(id).orElseThrow(ReadableProbes::unknown);
    UUID member = probe.reader().member();
    boolean isOwn = caller.clientId().equals(probe.reader().client());
    if (!isOwn && member != null) {
      caller.requireOwner(member);
    } else if (!isOwn && !caller.isOperator()) {
      throw Problem.of(CommonProblem.FORBIDDEN, "Somebody else asked for this probe.");
    }
    return probe;
  }

  static Problem unknown() {
    return Problem.of(HarvestProblem.PROBE_UNKNOWN, "Probes are kept for seven days.");
  }
}
