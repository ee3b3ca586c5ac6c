package org.openlearningexchange.harvest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings of this service. */
@ConfigMapping(prefix = "exchange.harvest")
public interface HarvestConfig {
  /** Repositories that are harvested at the same time; one host is never asked by two. */
  @WithDefault("4")
  int workers();

  /** {@code host:port} pairs that may be private addresses; for local set-ups only. */
  Optional<Set<String>> allowedPrivateHosts();

  /** Hosts of this exchange: records that come from there are not harvested again. */
  Optional<Set<String>> ownHosts();

  /** How far a window reaches back before the last harvest, where datestamps have seconds. */
  @WithDefault("PT10M")
  Duration overlap();

  /** First wait after a run that failed; doubles up to the repository's interval. */
  @WithDefault("PT5M")
  Duration retryAfter();

  /** How long a repository stays with an instance that gives no sign of life. */
  @WithDefault("PT10S")
  Duration leaseTtl();

  @WithDefault("PT10S")
  Duration connectTimeout();

  /** Longest silence of a source. */
  @WithDefault("PT60S")
  Duration readTimeout();

  /** Longest exchange as a whole. */
  @WithDefault("PT5M")
  Duration exchangeTimeout();

  /** Bytes of an answer, decoded. */
  @WithDefault("67108864")
  long maxAnswerSize();

  /** Bytes of a record, as UTF-8. */
  @WithDefault("2097152")
  int maxRecordSize();

  /** Attempts at one request. */
  @WithDefault("4")
  int attempts();

  /** First wait between attempts; doubles. */
  @WithDefault("PT1S")
  Duration firstWait();

  /** Longest wait between attempts; a source that asks for more is visited later. */
  @WithDefault("PT60S")
  Duration longestWait();

  /** Whether runs are planned and worked on; false leaves only the API. */
  @WithDefault("true")
  boolean enabled();
}
