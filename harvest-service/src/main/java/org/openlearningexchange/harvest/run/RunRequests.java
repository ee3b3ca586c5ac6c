package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RunReport;

/** Asks for runs out of turn. */
@ApplicationScoped
public class RunRequests {
  private final RunQueueStore queue;
  private final RunPublisher reports;
  private final RunSignal signal;

  public RunRequests(RunQueueStore queue, RunPublisher reports, RunSignal signal) {
    this.queue = queue;
    this.reports = reports;
    this.signal = signal;
  }

  /** A harvest as soon as a worker is free; the run that has not ended yet, where there is one. */
  RunReport harvestNow(UUID repositoryId) throws SQLException {
    RunReport run = queue.queue(repositoryId, RunOrder.harvest(false));
    reports.nudge();
    signal.nudge();
    return run;
  }
}
