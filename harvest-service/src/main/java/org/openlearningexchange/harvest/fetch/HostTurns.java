package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets exchanges with one host begin one after the other, with pauses, however many sources of it
 * are harvested. Hosts do not wait for each other. Thread-safe; first come, first served.
 */
final class HostTurns {
  private static final int REMEMBERED = 10_000;

  private final int atOnce;
  private final Duration pause;
  private final Map<String, Host> hosts = new HashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  HostTurns(Politeness politeness) {
    this.atOnce = politeness.atOnce();
    this.pause = politeness.pause();
  }

  /** A host's turn; closing gives it back. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Exchanges with this host begin at least so far apart from now on. */
  synchronized void slowDown(String host, Duration atLeast) {
    hosts.computeIfAbsent(host, h -> new Host(atOnce, pause)).pause =
        atLeast.compareTo(pause) > 0 ? atLeast : pause;
  }

  /** Gives no more turns; whoever waits out a pause is interrupted. */
  void stop() {
    stopped.countDown();
  }

  /**
   * Waits for a turn.
   *
   * @throws InterruptedException also where no more are given
   */
  Turn take(String name) throws InterruptedException {
    Host host = enter(name);
    try {
      host.turns.acquire();
    } catch (InterruptedException e) {
      leave(name, host);
      throw e;
    }
    Turn turn =
        () -> {
          host.turns.release();
          leave(name, host);
        };
    try {
      if (stopped.await(untilStart(host), TimeUnit.NANOSECONDS)) {
        throw new InterruptedException("stopping");
      }
      return turn;
    } catch (InterruptedException e) {
      turn.close();
      throw e;
    }
  }

  private synchronized Host enter(String name) {
    Host host = hosts.computeIfAbsent(name, h -> new Host(atOnce, pause));
    host.users++;
    return host;
  }

  private synchronized long untilStart(Host host) {
    long now = System.nanoTime();
    long start = Math.max(now, host.nextStart);
    host.nextStart = start + host.pause.toNanos();
    return start - now;
  }

  private synchronized void leave(String name, Host host) {
    host.users--;
    if (host.users == 0 && host.pause.isZero()) {
      hosts.remove(name, host);
    } else if (hosts.size() > REMEMBERED) {
      long now = System.nanoTime();
      hosts.values().removeIf(each -> each.users == 0 && each.nextStart < now);
    }
  }

  private static final class Host {
    private final Semaphore turns;
    private Duration pause;
    private int users;
    private long nextStart = System.nanoTime();

    Host(int atOnce, Duration pause) {
      this.turns = new Semaphore(atOnce, true);
      this.pause = pause;
    }
  }
}
