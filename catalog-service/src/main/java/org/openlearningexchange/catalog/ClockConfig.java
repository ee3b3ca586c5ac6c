package org.openlearningexchange.catalog;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that everything is given. */
class ClockConfig {
  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), java.time.Duration.ofMillis(1));
  }
}
