package org.openlearningexchange.harvest.fetch;

import java.time.Duration;

/** Waits, so that tests need not. */
public interface Sleeper {
  /** Waits so long; throws at once, even for no wait at all, when the service stops. */
  void sleep(Duration wait) throws InterruptedException;
}
