package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.kit.problem.Problem;

/** Asks for runs out of turn, and for the end of runs. */
@ApplicationScoped
public class RunRequests {
  private final RunOrderStore orders;
  private final RunPublisher reports;
  private final RunSignal signal;

  public RunRequests(RunOrderStore orders, RunPublisher reports, RunSignal signal) {
    this.orders = orders;
    this.reports = reports;
    this.signal = signal;
  }

  /**
   * A run as soon as a worker is free; the one of that kind that has not ended yet, where there is
   * one.
   *
   * @throws Problem 409 when one of another kind has not ended yet
   */
  RunReport ask(HarvestedRepository repository, RunOrder order) throws SQLException {
    RunReport run = orders.queue(repository.registration().id(), order);
    if (run.kind() != order.kind()) {
      throw Problem.of(
              HarvestProblem.OTHER_RUN_GOING_ON,
              "Wait for the end of run %s of kind %s, or cancel it, then ask again."
                  .formatted(run.id(), RunRow.name(run.kind())))
          .with("run", run.id())
          .with("kind", RunRow.name(run.kind()));
    }
    wake();
    return run;
  }

  /**
   * Harvests a repository.
   *
   * @throws Problem 409 when a run of another kind has not ended yet
   */
  public RunReport harvest(HarvestedRepository repository) throws SQLException {
    return ask(repository, new RunOrder(RunReport.Kind.HARVEST, null, null, false, 0));
  }

  /**
   * Maps what is stored of a repository again.
   *
   * @throws Problem 409 when a run of another kind has not ended yet
   */
  public RunReport replay(HarvestedRepository repository) throws SQLException {
    return ask(repository, new RunOrder(RunReport.Kind.REPLAY, null, null, false, 0));
  }

  /**
   * Goes on where the brake held, with a new run that asks for the same.
   *
   * @throws Problem 409 when the run is not held, when a newer one has gone over it, or when that
   *     is not the number of records that would vanish
   */
  RunReport confirm(HarvestedRepository repository, Run held, long vanishing) throws SQLException {
    Brake brake = held.report().brake();
    if (held.report().state() != RunReport.State.HELD || brake == null) {
      throw Problem.of(HarvestProblem.RUN_NOT_HELD, "Only a run that the brake held is confirmed.")
          .with("state", RunRow.name(held.report().state()));
    }
    if (brake.vanishing() != vanishing) {
      throw Problem.of(
              HarvestProblem.CONFIRMATION_DIFFERS,
              "%d of %d records would vanish.".formatted(brake.vanishing(), brake.live()))
          .field("vanishing", Long.toString(brake.vanishing()))
          .with("vanishing", brake.vanishing())
          .with("live", brake.live());
    }
    RunReport newest = orders.newestHarvest(repository.registration().id());
    if (!newest.id().equals(held.report().id())) {
      throw Problem.of(
              HarvestProblem.RUN_NOT_HELD, "A newer run has looked at the source; see there.")
          .with("run", newest.id());
    }
    return ask(repository, RunOrder.again(held, vanishing));
  }

  /**
   * Ends a run: at once where it is only queued, within seconds where it is worked on.
   *
   * @throws Problem 409 when it has ended already, or withdraws what a repository leaves behind
   */
  void cancel(HarvestedRepository repository, RunReport run) throws SQLException {
    if (run.kind() == RunReport.Kind.WITHDRAWAL) {
      throw Problem.of(
          HarvestProblem.RUN_NOT_CANCELLED, "A repository that retires leaves nothing behind.");
    }
    if (!orders.cancelQueued(run.id(), repository.interval()) && !orders.askToCancel(run.id())) {
      throw Problem.of(HarvestProblem.RUN_ENDED, "What it took stays; ask for a new run instead.");
    }
    wake();
  }

  /**
   * Has the kept records of a repository mapped again: now, or as soon as the run that goes on has
   * ended.
   *
   * @return the run, where one could be queued now
   */
  public Optional<UUID> replay(UUID repositoryId) throws SQLException {
    orders.remindOfReplay(repositoryId);
    Optional<UUID> run = orders.queueReplayIfDue(repositoryId);
    wake();
    return run;
  }

  private void wake() {
    reports.nudge();
    signal.nudge();
  }
}
