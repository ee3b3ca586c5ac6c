package org.openlearningexchange.search.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where services are reached from outside. */
@ConfigMapping(prefix = "exchange.public")
public interface PublicConfig {

  /** This service: what links in pages, feeds and sitemaps begin with. */
  @WithDefault("http://localhost:8084")
  URI url();

  /** rights-service, for links to credit lines and evidence; without it pages have none. */
  Optional<URI> rightsUrl();
}
