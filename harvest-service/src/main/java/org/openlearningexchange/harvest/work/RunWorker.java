package org.openlearningexchange.harvest.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseKeeper;
import org.openlearningexchange.harvest.lease.LeaseLostException;
import org.openlearningexchange.harvest.protocol.Protocols;
import org.openlearningexchange.harvest.record.RecordPublisher;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunPublisher;
import org.openlearningexchange.harvest.run.RunQueueStore;
import org.openlearningexchange.harvest.run.RunResult;
import org.openlearningexchange.harvest.run.RunStore;

/**
 * Works on claimed runs. What goes wrong at the source ends a run; what goes wrong on our side
 * (PostgreSQL or Kafka away, lease lost) lays it down, to be gone on with from its checkpoint.
 */
@ApplicationScoped
public class RunWorker {
  private static final Logger LOG = Logger.getLogger(RunWorker.class);

  private final WorkerStores stores;
  private final RunStore runs;
  private final Turns turns;
  private final Protocols protocols;
  private final RunPublisher reports;
  private final HarvestConfig config;
  private final LeaseKeeper keeper;
  private final Clock clock = Clock.systemUTC();
  private final CountDownLatch stopping = new CountDownLatch(1);

  public RunWorker(
      WorkerStores stores,
      Turns turns,
      Protocols protocols,
      RunPublisher reports,
      HarvestConfig config) {
    this.stores = stores;
    this.runs = stores.runs();
    this.turns = turns;
    this.protocols = protocols;
    this.reports = reports;
    this.config = config;
    this.keeper = new LeaseKeeper(stores.leases(), config.leaseTtl());
  }

  void start() {
    reports.start();
  }

  /** Lets the batches in hand be stored; what a source has not answered yet is not waited for. */
  void stop() {
    stopping.countDown();
    protocols.stop();
  }

  void close() {
    keeper.close();
  }

  void reportsDue() {
    reports.nudge();
  }

  /** Works on a run until it ends or has to be laid down. */
  void work(RunQueueStore.Claim claim) {
    keeper.keep(claim.lease());
    try {
      Run run = runs.find(claim.runId()).orElseThrow();
      LOG.infof(
          "run %s run=%s repository=%s kind=%s",
          run.checkpoint() == null ? "started" : "resumed",
          claim.runId(),
          claim.lease().repositoryId(),
          name(claim.kind()));
      reports.nudge();
      RunResult result = turn(run, claim);
      end(run, claim.lease(), result);
    } catch (LeaseLostException e) {
      LOG.warnf("run given up run=%s: %s", claim.runId(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException
        | IOException
        | RejectedExecutionException
        | RecordPublisher.PublicationFailedException e) {
      LOG.warnf("run waits run=%s cause=%s", claim.runId(), e.getMessage());
      pause();
    } finally {
      keeper.release(claim.lease());
      reports.nudge();
    }
  }

  private RunResult turn(Run run, RunQueueStore.Claim claim)
      throws SQLException, IOException, InterruptedException {
    try {
      return turns.work(run, claim.lease(), this::isStopping);
    } catch (LeaseLostException
        | RejectedExecutionException
        | RecordPublisher.PublicationFailedException e) {
      throw e;
    } catch (SQLException e) {
      if (!isAboutData(e)) {
        throw e;
      }
      return failed(claim, e);
    } catch (RuntimeException e) {
      return failed(claim, e);
    }
  }

  /** What PostgreSQL cannot hold, it will not hold the next time either (SQLSTATE class 22). */
  private static boolean isAboutData(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("22");
  }

  private RunResult failed(RunQueueStore.Claim claim, Exception e) throws SQLException {
    LOG.errorf(e, "run failed run=%s", claim.runId());
    return RunResult.ended(
        Ending.broken(
            runs.find(claim.runId()).orElseThrow().report().account().delivered(),
            "a fault of the exchange, which is logged",
            null));
  }

  private void end(Run run, Lease lease, RunResult result) throws SQLException {
    Ending ending = result.ending();
    if (ending == null) {
      LOG.infof("run laid down run=%s", run.report().id());
      return;
    }
    runs.end(lease, run.report(), result, next(run, lease, ending));
    Account account = runs.find(run.report().id()).orElseThrow().report().account();
    LOG.infof(
        "run ended run=%s repository=%s outcome=%s delivered=%d new=%d changed=%d unchanged=%d"
            + " deleted=%d refused=%d repeated=%d reason=%s",
        run.report().id(),
        lease.repositoryId(),
        name(ending.state()),
        account.delivered(),
        account.added(),
        account.changed(),
        account.unchanged(),
        account.deleted(),
        account.refused(),
        account.repeated(),
        ending.reason());
  }

  /** Null where the run leaves the repository's schedule alone. */
  private @Nullable Duration next(Run run, Lease lease, Ending ending) throws SQLException {
    if (run.report().kind() != RunReport.Kind.HARVEST) {
      return null;
    }
    HarvestedRepository repository = stores.repositories().find(lease.repositoryId()).orElseThrow();
    Duration taken = Duration.between(started(run.report()), clock.instant());
    return NextRun.in(
        ending, repository.failures(), repository.interval(), taken, config.retryAfter());
  }

  private static Instant started(RunReport report) {
    Instant started = report.startedAt();
    return started == null ? report.queuedAt() : started;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private boolean isStopping() {
    return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  private void pause() {
    try {
      stopping.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
