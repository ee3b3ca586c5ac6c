package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.record.RecordPublisher;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.repository.RepositoryStore;

/**
 * Works on claimed runs. What goes wrong at the source ends a run; what goes wrong on our side
 * (PostgreSQL or Kafka away, lease lost) lays it down, to be gone on with from its checkpoint.
 */
@ApplicationScoped
public class RunWorker {
  private static final Logger LOG = Logger.getLogger(RunWorker.class);
  private static final Duration INTERVAL = Duration.ofHours(24);

  private final RunStore runs;
  private final RepositoryStore repositories;
  private final RunPublisher reports;
  private final HarvestConfig config;
  private final Harvester harvester;
  private final Withdrawal withdrawal;
  private final LeaseKeeper keeper;
  private final SourceClient source;
  private final Clock clock = Clock.systemUTC();
  private final CountDownLatch stopping = new CountDownLatch(1);

  public RunWorker(
      WorkerStores stores,
      PageDelivery delivery,
      RunPublisher reports,
      SourceClient source,
      HarvestConfig config) {
    this.runs = stores.runs();
    this.repositories = stores.repositories();
    this.reports = reports;
    this.config = config;
    this.source = source;
    Arrivals arrivals = new Arrivals(new MetadataMapper(config.ownHosts().orElse(Set.of())));
    this.harvester = new Harvester(client(), arrivals, delivery, runs, repositories);
    this.withdrawal = new Withdrawal(stores.records(), delivery);
    this.keeper = new LeaseKeeper(stores.leases(), config.leaseTtl());
  }

  void start() {
    reports.start();
  }

  /** Lets the pages in hand be stored; what a source has not answered yet is not waited for. */
  void stop() {
    stopping.countDown();
    source.cancelAll();
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
          RunRow.name(claim.kind()));
      reports.nudge();
      RunResult result = turn(run, claim);
      end(run, claim.lease(), result);
    } catch (LeaseLostException e) {
      LOG.warnf("run given up run=%s: %s", claim.runId(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException
        | IOException
        | PageParts.StoreAwayException
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
      return claim.kind() == RunReport.Kind.WITHDRAWAL
          ? withdrawal.withdraw(run, claim.lease(), this::isStopping)
          : harvester.harvest(run, claim.lease(), config.overlap(), this::isStopping);
    } catch (LeaseLostException
        | PageParts.StoreAwayException
        | RecordPublisher.PublicationFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "run failed run=%s", claim.runId());
      return RunResult.ended(
          Ending.broken(
              run.report().account().delivered(),
              "a fault of the exchange, which is logged",
              null));
    }
  }

  private void end(Run run, Lease lease, RunResult result) throws SQLException {
    Ending ending = result.ending();
    if (ending == null) {
      LOG.infof("run laid down run=%s", run.report().id());
      return;
    }
    runs.end(lease, run.report().id(), ending, result.window(), next(run, lease, ending));
    Account account = runs.find(run.report().id()).orElseThrow().report().account();
    LOG.infof(
        "run ended run=%s repository=%s outcome=%s delivered=%d new=%d changed=%d unchanged=%d"
            + " deleted=%d refused=%d repeated=%d reason=%s",
        run.report().id(),
        lease.repositoryId(),
        RunRow.name(ending.state()),
        account.delivered(),
        account.added(),
        account.changed(),
        account.unchanged(),
        account.deleted(),
        account.refused(),
        account.repeated(),
        ending.reason());
  }

  private Duration next(Run run, Lease lease, Ending ending) throws SQLException {
    HarvestedRepository repository = repositories.find(lease.repositoryId()).orElseThrow();
    Duration interval = interval(repository.registration().harvestEvery());
    Instant started = run.report().startedAt();
    Duration taken = started == null ? Duration.ZERO : Duration.between(started, clock.instant());
    return NextRun.in(ending, repository.failures(), interval, taken, config.retryAfter());
  }

  private static Duration interval(@Nullable Duration registered) {
    return registered == null || registered.isZero() || registered.isNegative()
        ? INTERVAL
        : registered;
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

  private OaiPmhClient client() {
    return new OaiPmhClient(
        new PatientSource(
            source,
            new Patience(config.attempts(), config.firstWait(), config.longestWait()),
            wait -> {
              if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopping");
              }
            }),
        config.maxRecordSize());
  }
}
