package org.openlearningexchange.harvest.probe.ask;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts work that goes on beyond its deadline. Thread-safe. */
public final class Watch implements Closeable {
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Watch::daemon);

  public Watch() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Something that may take long. */
  public interface Work {
    void run() throws InterruptedException, IOException;
  }

  /**
   * Does it on this thread.
   *
   * @return whether it came to its end in time
   * @throws InterruptedException when somebody else interrupted it
   */
  public boolean within(Deadline deadline, Work work) throws InterruptedException, IOException {
    Bell bell = new Bell(Thread.currentThread());
    ScheduledFuture<?> ringing =
        timer.schedule(bell::ring, deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    try {
      work.run();
      return true;
    } catch (InterruptedException e) {
      if (!bell.silence()) {
        throw e;
      }
      return false;
    } finally {
      ringing.cancel(false);
      if (bell.silence()) {
        // the interruption was ours, and has had its effect
        Thread.interrupted();
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "probe-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Rings once at most, and not after it was silenced. */
  private static final class Bell {
    private final Thread sleeper;
    private boolean rang;
    private boolean silenced;

    Bell(Thread sleeper) {
      this.sleeper = sleeper;
    }

    synchronized void ring() {
      if (!silenced) {
        rang = true;
        sleeper.interrupt();
      }
    }

    /** Whether it had rung. */
    synchronized boolean silence() {
      silenced = true;
      return rang;
    }
  }
}
