package org.openlearningexchange.search.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client may ask for. Enough for a classroom behind one address. */
@ConfigMapping(prefix = "exchange.limit")
public interface LimitConfig {

  /** Off for measurements, and where a gateway limits already. */
  @WithDefault("true")
  boolean enabled();

  /** Requests per second that a client may go on with; a search counts as one. */
  @WithDefault("20")
  int rate();

  /** Requests that a client may send at once after a pause. */
  @WithDefault("200")
  int burst();

  /** Clients that are counted at the same time; those seen longest ago start afresh. */
  @WithDefault("100000")
  int clients();
}
