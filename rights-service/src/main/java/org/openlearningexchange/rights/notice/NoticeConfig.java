package org.openlearningexchange.rights.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of notices, subscriptions and deliveries. */
@ConfigMapping(prefix = "exchange.rights.notices")
public interface NoticeConfig {
  /** Where this service is reached from outside: what links in notices begin with. */
  @WithDefault("http://localhost:8083")
  URI publicUrl();

  /** How long notices are kept. */
  @WithDefault("P400D")
  Duration keepFor();

  /** How often to look for notices that are older. */
  @WithDefault("1h")
  String cleanUpEvery();

  /** Whether this instance delivers; false leaves the API and the feed. */
  @WithDefault("true")
  boolean enabled();

  /** The key that subscriptions' secrets are made of: 32 bytes in base64; environment only. */
  Optional<String> secretsKey();

  /** Keys that secrets may still be made of. */
  Optional<List<String>> formerSecretsKeys();

  /** How long the former secret signs as well after a change. */
  @WithDefault("PT24H")
  Duration formerSecretFor();

  /** Subscriptions of a member, or of a client that acts for none. */
  @WithDefault("20")
  int subscriptionsPerOwner();

  /** {@code host:port} pairs that may be private addresses and plain http; local set-ups only. */
  Optional<Set<String>> allowedPrivateHosts();

  /** Deliveries at the same time; those that fail or are slow get half of them. */
  @WithDefault("32")
  int concurrency();

  @WithDefault("PT5S")
  Duration connectTimeout();

  /** Longest exchange with a receiver as a whole. */
  @WithDefault("PT15S")
  Duration exchangeTimeout();

  /** How long a receiver may fail before its subscription is suspended. */
  @WithDefault("P3D")
  Duration giveUpAfter();
}
