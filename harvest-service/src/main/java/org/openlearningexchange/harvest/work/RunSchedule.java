package org.openlearningexchange.harvest.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.repository.Registrations;
import org.openlearningexchange.harvest.run.RunQueueStore;
import org.openlearningexchange.harvest.run.RunSignal;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;

/**
 * Plans what is due and hands runs to workers. One thread plans, at once when nudged and twice a
 * second otherwise; each run is worked on by a thread of its own, at most so many at a time.
 */
@ApplicationScoped
public class RunSchedule {
  private static final Logger LOG = Logger.getLogger(RunSchedule.class);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration PRUNED_EVERY = Duration.ofHours(6);

  private final Registrations registrations;
  private final RunQueueStore queue;
  private final RunWorker worker;
  private final Turns turns;
  private final RunSignal signal;
  private final TopicSetup topics;
  private final HarvestConfig config;
  private final Semaphore free;
  private final ExecutorService threads;
  private volatile boolean stopping;
  private volatile boolean topicsReady;
  private long prunedAt = System.nanoTime();

  public RunSchedule(
      Registrations registrations,
      RunQueueStore queue,
      RunWorker worker,
      Turns turns,
      RunSignal signal,
      TopicSetup topics,
      HarvestConfig config) {
    this.registrations = registrations;
    this.queue = queue;
    this.worker = worker;
    this.turns = turns;
    this.signal = signal;
    this.topics = topics;
    this.config = config;
    this.free = new Semaphore(config.workers());
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            config.workers() + 1, task -> new Thread(task, "harvest-" + number.getAndIncrement()));
  }

  void start(@Observes StartupEvent started) {
    topics
        .ensure(TopicSpec.compacted(Topics.RECORDS, 12), TopicSpec.retained(Topics.RUNS, 3, KEPT))
        .thenRun(() -> topicsReady = true);
    if (config.enabled()) {
      worker.start();
      registrations.onChange(signal::nudge);
      threads.execute(this::planForGood);
    }
  }

  /** Ends after the pages in hand; the runs go on later where they stopped. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    worker.stop();
    signal.nudge();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(8, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    worker.close();
  }

  private void planForGood() {
    boolean waiting = false;
    while (!stopping) {
      try {
        round();
        waiting = false;
      } catch (SQLException | RuntimeException e) {
        if (!waiting) {
          LOG.warnf("planning waits cause=%s", e.getMessage());
        }
        waiting = true;
      }
      idle();
    }
  }

  private void round() throws SQLException {
    registrations.takeOver();
    if (queue.plan(turns.canProbe()) > 0) {
      worker.reportsDue();
    }
    while (topicsReady && !stopping && free.tryAcquire()) {
      Optional<RunQueueStore.Claim> claim = claim();
      if (claim.isEmpty()) {
        return;
      }
      threads.execute(() -> work(claim.get()));
    }
    if (System.nanoTime() - prunedAt > PRUNED_EVERY.toNanos()) {
      prunedAt = System.nanoTime();
      queue.prune(KEPT);
    }
  }

  private Optional<RunQueueStore.Claim> claim() throws SQLException {
    Optional<RunQueueStore.Claim> claim = Optional.empty();
    try {
      boolean bulk = queue.isBulkWaiting() && turns.canMoveRecords();
      claim = queue.claim(config.leaseTtl(), bulk);
      return claim;
    } finally {
      if (claim.isEmpty()) {
        free.release();
      }
    }
  }

  private void work(RunQueueStore.Claim claim) {
    try {
      worker.work(claim);
    } finally {
      free.release();
      signal.nudge();
    }
  }

  private void idle() {
    try {
      signal.await(IDLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
