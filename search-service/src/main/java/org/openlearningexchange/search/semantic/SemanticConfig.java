package org.openlearningexchange.search.semantic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether texts are found by their meaning as well. */
@ConfigMapping(prefix = "exchange.semantic")
public interface SemanticConfig {

  /**
   * Changing this builds the index anew: each English and Chinese resource costs some 15 ms of a
   * processor then, and the service some 150 MB beside its heap.
   */
  @WithDefault("false")
  boolean enabled();
}
