package org.openlearningexchange.rights.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.openlearningexchange.rights.notice.PositionStore;
import org.openlearningexchange.rights.notice.PositionStore.Given;

/**
 * Publishes notices and brings them to subscribers, for as long as it runs: in order for each
 * subscription, at least once. One thread looks for work, others deliver; nothing of it runs on an
 * event loop. Several couriers share the work, in one instance or many. Receivers that fail or take
 * long get at most half of the deliverers, so that the others never wait for them.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Courier.class);
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration DATABASE = Duration.ofSeconds(20);

  private final Stores stores;
  private final Messenger messenger;
  private final RetryPlan plan;
  private final Deliveries counters;
  private final Pace pace;
  private final Clock clock;
  private final Semaphore nudges = new Semaphore(0);
  private final AtomicInteger quick = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();
  private final ThreadPoolExecutor deliverers;
  private final Thread thread;
  private volatile boolean closed;

  Courier(
      Stores stores,
      Messenger messenger,
      RetryPlan plan,
      Deliveries counters,
      Pace pace,
      Clock clock) {
    this.stores = stores;
    this.messenger = messenger;
    this.plan = plan;
    this.counters = counters;
    this.pace = pace;
    this.clock = clock;
    int threads = Math.max(1, pace.concurrency());
    this.deliverers =
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Courier::daemon);
    deliverers.allowCoreThreadTimeOut(true);
    this.thread = daemon(this::runForGood);
  }

  /** Where it finds work and leaves what came of it. */
  record Stores(PositionStore positions, DeliveryStore deliveries, OutcomeStore outcomes) {}

  /**
   * How it works.
   *
   * @param concurrency deliveries at the same time; 0: notices are published and nothing is sent
   * @param lease longer than a delivery can take
   * @param pause between two looks for work
   */
  record Pace(int concurrency, Duration lease, Duration pause) {
    int slowConcurrency() {
      return (concurrency + 1) / 2;
    }
  }

  void start() {
    thread.start();
  }

  /** Takes no more work, and waits a moment for the deliveries in hand. */
  @Override
  public void close() {
    closed = true;
    nudge();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
      deliverers.shutdown();
      if (!deliverers.awaitTermination(5, TimeUnit.SECONDS)) {
        deliverers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runForGood() {
    Duration pause = pace.pause();
    while (!closed) {
      try {
        if (!workedOnSomething()) {
          idle(pace.pause());
        }
        pause = pace.pause();
      } catch (Exception e) {
        LOG.warnf("deliveries wait cause=%s", e.getMessage());
        idle(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private boolean workedOnSomething() {
    Given given = await(stores.positions().giveSome(clock.instant()));
    if (given.count() > 0) {
      await(stores.deliveries().passBy(given));
      counters.published(given.count());
    }
    int taken = take(quick, false, pace.concurrency() - quick.get() - slow.get());
    int room = pace.concurrency() - quick.get() - slow.get();
    taken += take(slow, true, Math.min(room, pace.slowConcurrency() - slow.get()));
    return given.count() > 0 || taken > 0;
  }

  private int take(AtomicInteger lane, boolean isSlow, int room) {
    if (room <= 0) {
      return 0;
    }
    Instant now = clock.instant();
    DeliveryStore.Lease lease =
        new DeliveryStore.Lease(UUID.randomUUID(), now, now.plus(pace.lease()));
    List<UUID> claimed = await(stores.deliveries().claim(lease, isSlow, room));
    lane.addAndGet(claimed.size());
    for (UUID subscription : claimed) {
      deliverers.execute(() -> deliver(subscription, lease.id(), lane));
    }
    return claimed.size();
  }

  private void deliver(UUID subscription, UUID lease, AtomicInteger lane) {
    try {
      Optional<Delivery> next =
          await(stores.deliveries().next(subscription, lease, clock.instant()));
      next.ifPresent(this::deliver);
    } catch (Exception e) {
      // the lease ends by itself, and the delivery is tried again then
      LOG.warnf("delivery broke off subscription=%s cause=%s", subscription, e.getMessage());
    } finally {
      lane.decrementAndGet();
      nudge();
    }
  }

  private void deliver(Delivery delivery) {
    long begun = System.nanoTime();
    Reply reply = messenger.deliver(delivery);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    if (closed && reply instanceof Reply.Unreachable) {
      await(stores.outcomes().release(delivery));
      return;
    }
    Instant now = clock.instant();
    Outcome outcome =
        plan.judge(
            reply,
            new RetryPlan.Past(delivery.failures(), delivery.failingSince()),
            now,
            ThreadLocalRandom.current().nextDouble());
    await(stores.outcomes().keep(delivery, outcome, now, taken.compareTo(SLOW) > 0));
    counters.delivered(delivery, outcome, taken);
  }

  private void nudge() {
    if (nudges.availablePermits() == 0) {
      nudges.release();
    }
  }

  private void idle(Duration duration) {
    try {
      if (nudges.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        nudges.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(DATABASE);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "notice-courier");
    thread.setDaemon(true);
    return thread;
  }
}
