package org.openlearningexchange.harvest.probe;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Takes orders for probes and carries out a few of them at a time. Thread-safe. */
@ApplicationScoped
public class ProbeDesk {
  private static final Logger LOG = Logger.getLogger(ProbeDesk.class);
  private static final int AT_ONCE = 4;
  private static final int WAITING = 20;

  private final Prober prober;
  private final ProbeStore store;
  private final ThreadPoolExecutor threads;

  public ProbeDesk(Prober prober, ProbeStore store) {
    this.prober = prober;
    this.store = store;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> new Thread(work, "probe-" + number.getAndIncrement()));
    threads.allowCoreThreadTimeOut(true);
  }

  /** A probe that was ordered; done when it has ended, however it ended. */
  record Order(UUID id, Future<?> end) {}

  /**
   * Takes an order.
   *
   * @throws Problem 503 when too many wait already
   */
  Order take(ProbeRequest request, Probe.Reader reader) throws SQLException {
    UUID id = UUID.randomUUID();
    store.add(id, reader, request.address().toString());
    CompletableFuture<Void> end = new CompletableFuture<>();
    try {
      threads.execute(
          () -> {
            carryOut(id, request);
            end.complete(null);
          });
    } catch (RejectedExecutionException e) {
      store.fail(id, "too many probes were waiting");
      throw Problem.of(HarvestProblem.PROBES_BUSY, "Many probes are waiting; ask again shortly.")
          .header("Retry-After", "30");
    }
    return new Order(id, end);
  }

  void stop(@Observes ShutdownEvent event) {
    threads.shutdownNow();
  }

  private void carryOut(UUID id, ProbeRequest request) {
    try {
      store.begin(id);
      ProbeReport report = prober.probe(request, null);
      store.finish(id, report);
      LOG.infof(
          "probe done probe=%s address=%s score=%d", id, request.address(), report.score().value());
    } catch (InterruptedException e) {
      fail(id, "the service was stopped; ask again");
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.errorf(e, "probe failed probe=%s address=%s", id, request.address());
      fail(id, "a fault of the exchange, which is logged");
    }
  }

  private void fail(UUID id, String reason) {
    try {
      store.fail(id, reason);
    } catch (SQLException e) {
      LOG.warnf("the end of a probe is not noted probe=%s cause=%s", id, e.getMessage());
    }
  }
}
