package org.openlearningexchange.rights;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock that everything is given; in the precision that PostgreSQL keeps. */
class ClockConfig {
  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }
}
