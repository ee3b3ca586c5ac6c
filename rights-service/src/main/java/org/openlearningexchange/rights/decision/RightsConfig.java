package org.openlearningexchange.rights.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of this service. */
@ConfigMapping(prefix = "exchange.rights")
public interface RightsConfig {
  /**
   * The upper half of new revisions. To be raised by one after the database was restored from a
   * backup, so that what is published then is above all that was published before.
   */
  @WithDefault("0")
  long epoch();

  /** How often to look whether registrations, or the day, change what members' policies give. */
  @WithDefault("2s")
  String policiesEvery();

  /** How often to end overrides whose time has come. */
  @WithDefault("5s")
  String overridesEvery();

  /** How often to look for what rules, policies or days have to be decided anew. */
  @WithDefault("5s")
  String redecideEvery();

  /**
   * Deciding anew waits while so many resources are still to be published: new records go first.
   */
  @WithDefault("1000")
  int redecideBelowDue();
}
