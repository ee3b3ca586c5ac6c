package org.openlearningexchange.rights.decision;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Writes the configured epoch down before anything is decided. */
@ApplicationScoped
class EpochRaising {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  void raise(
      @Observes @Priority(1) StartupEvent started, RightsConfig config, DecisionStore store) {
    store.raiseEpoch(config.epoch()).await().atMost(LONGEST_WAIT);
  }
}
