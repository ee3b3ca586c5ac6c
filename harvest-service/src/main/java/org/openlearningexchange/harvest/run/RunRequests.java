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
  private final RunSchedule schedule;

  public RunRequests(RunQueueStore queue, RunPublisher reports, RunSchedule schedule) {
    this.queue = queue;
    this.reports = reports;
    this.schedule = schedule;
  }

  /** A harvest as soon as a worker is free; the run that has not ended yet, where there is one. */
  RunReport harvestNow(UUID repositoryId) throws SQLException {
    RunReport run = queue.queue(repositoryId);
    reports.nudge();
    schedule.nudge();
    return run;
  }
}
