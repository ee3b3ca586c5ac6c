package org.openlearningexchange.search.indexing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the index is laid out and replaced. */
@ConfigMapping(prefix = "exchange.index")
public interface IndexConfig {

  /** What searches name: the alias of the index that serves them; index names begin with it. */
  @WithDefault("resources")
  String name();

  /** Parts that a new index is divided into; an index that is there keeps its own. */
  @WithDefault("1")
  int shards();

  /** Copies of each part: 0 on one machine, 1 or more in production. */
  @WithDefault("0")
  int replicas();

  /** How long a replaced index stays: longer than a cursor lives. */
  @WithDefault("10m")
  Duration keepReplaced();
}
