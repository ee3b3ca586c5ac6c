package org.openlearningexchange.search.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How searches are served. */
@ConfigMapping(prefix = "exchange.search")
public interface SearchConfig {

  /**
   * The secret that cursors are sealed with, the same for all instances; without one each start
   * makes its own and older cursors end.
   */
  Optional<String> cursorSecret();

  /** After this Elasticsearch gives up on a question, so that costly ones end. */
  @WithDefault("3s")
  Duration timeout();
}
