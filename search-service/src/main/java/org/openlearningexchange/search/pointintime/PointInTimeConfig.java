package org.openlearningexchange.search.pointintime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how many states of the index are kept for those who turn pages. */
@ConfigMapping(prefix = "exchange.search")
public interface PointInTimeConfig {

  /** How long a cursor lives after its page, and with it the state of the index that it sees. */
  @WithDefault("2m")
  Duration cursorLifetime();

  /** How many states of the index one instance keeps open; beyond that the oldest ends early. */
  @WithDefault("500")
  int pointsInTime();
}
