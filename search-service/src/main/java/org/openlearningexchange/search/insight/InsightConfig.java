package org.openlearningexchange.search.insight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of searches that found little. */
@ConfigMapping(prefix = "exchange.insight")
public interface InsightConfig {

  /** Whether anything is kept at all. */
  @WithDefault("true")
  boolean enabled();

  /**
   * How many different callers have to search for a text on one day before it is written down: 3 to
   * 20.
   */
  @WithDefault("5")
  int callers();

  /** How long counts are kept, in months. */
  @WithDefault("13")
  int months();
}
