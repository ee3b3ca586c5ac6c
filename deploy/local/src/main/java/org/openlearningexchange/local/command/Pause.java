package org.openlearningexchange.local.command;

import java.time.Duration;
import org.openlearningexchange.local.process.LocalFailure;

/** Time between two looks. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted.", e);
    }
  }
}
