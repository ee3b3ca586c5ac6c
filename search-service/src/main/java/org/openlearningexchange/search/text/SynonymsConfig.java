package org.openlearningexchange.search.text;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the operator's synonyms stand. */
@ConfigMapping(prefix = "exchange.synonyms")
public interface SynonymsConfig {

  /** A file in the format of Solr, in place of the list that comes with the service. */
  Optional<Path> file();

  /** How often is looked whether the file has changed; its value is in application.properties. */
  Duration checkEvery();
}
