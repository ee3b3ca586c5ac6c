package org.openlearningexchange.rights.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of this service. */
@ConfigMapping(prefix = "exchange.rights")
interface RightsConfig {
  /**
   * The upper half of new revisions. To be raised by one after the database was restored from a
   * backup, so that what is published then is above all that was published before.
   */
  @WithDefault("0")
  long epoch();

  /** How often to look for decisions of older rules. */
  @WithDefault("60s")
  String redecideEvery();
}
