package org.openlearningexchange.search.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How exports are served. */
@ConfigMapping(prefix = "exchange.export")
public interface ExportConfig {

  /** Exports at the same time in one instance; each holds a page of resources in memory. */
  @WithDefault("8")
  int atOnce();

  /** The longest that one export may take, however slowly it is read. */
  @WithDefault("10m")
  Duration longest();
}
