package org.openlearningexchange.search.indexing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time of the machine, for everything that asks for a clock. */
final class ClockConfig {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
