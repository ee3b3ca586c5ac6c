package org.openlearningexchange.catalog.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the other services are, for reconciliation alone. */
@ConfigMapping(prefix = "exchange.reconciliation")
interface ReconciliationConfig {
  /** Base address of harvest-service. */
  @WithDefault("http://localhost:8082")
  URI harvestUrl();

  /** Base address of rights-service. */
  @WithDefault("http://localhost:8083")
  URI rightsUrl();

  /** Base address of search-service. */
  @WithDefault("http://localhost:8084")
  URI searchUrl();

  /** How long to wait for a service to begin its answer. */
  @WithDefault("PT30S")
  Duration timeout();
}
