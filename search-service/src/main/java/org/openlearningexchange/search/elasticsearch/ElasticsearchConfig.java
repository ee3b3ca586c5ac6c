package org.openlearningexchange.search.elasticsearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where Elasticsearch is and how long to wait for it. */
@ConfigMapping(prefix = "exchange.elasticsearch")
public interface ElasticsearchConfig {

  /** One or more addresses of the cluster. */
  @WithDefault("http://localhost:9200")
  List<URI> url();

  /** An API key in its encoded form; empty where the cluster asks for none. */
  Optional<String> apiKey();

  /** After this the cluster counts as away. */
  @WithDefault("1s")
  Duration connectTimeout();

  /**
   * The longest silence within an answer, for work in the background: a node that is only slow
   * shall not be sent the same once more.
   */
  @WithDefault("60s")
  Duration answerTimeout();

  /** How long somebody who waits for an answer is kept waiting. */
  @WithDefault("5s")
  Duration searchTimeout();
}
