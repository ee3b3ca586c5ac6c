package org.openlearningexchange.catalog.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How tokens are issued. */
@ConfigMapping(prefix = "exchange.access")
interface AccessConfig {
  /** The iss claim of every token. */
  String issuer();

  /** File with the RSA private key that signs tokens: PKCS#8 in PEM, 2048 bits or more. */
  Path signingKeyLocation();

  /** File with the key that signed before; its tokens stay good until they expire. */
  Optional<Path> formerSigningKeyLocation();

  /** How long a token lives. */
  @WithDefault("PT5M")
  Duration tokenLifetime();

  /** The first operator's client_id; made at start where no client has it. */
  Optional<String> operatorId();

  /** The first operator's secret. */
  Optional<String> operatorSecret();
}
