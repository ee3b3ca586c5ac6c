package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever plans runs. Thread-safe. */
@ApplicationScoped
public class RunSignal {
  private final Semaphore nudges = new Semaphore(0);

  /** Says that something may be due. */
  public void nudge() {
    if (nudges.availablePermits() == 0) {
      nudges.release();
    }
  }

  /** Waits for a nudge, at most so long. */
  public void await(Duration longest) throws InterruptedException {
    if (nudges.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      nudges.drainPermits();
    }
  }
}
