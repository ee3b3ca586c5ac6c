package org.openlearningexchange.harvest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.harvest.protocol.oaipmh.KnownFormat;

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

  /**
   * OAI-PMH formats that are asked for first, where a registration names none: {@code lom}, {@code
   * nsdl-dc}, {@code openaire}, {@code datacite}, {@code mods}, {@code qualified-dc}, {@code dim},
   * {@code xoai}, {@code marc}, {@code dublin-core}; the others follow in this order.
   */
  Optional<List<KnownFormat>> formats();

  /** How far a window reaches back before the last harvest, where datestamps have seconds. */
  @WithDefault("PT10M")
  Duration overlap();

  /** First wait after a run that failed; doubles up to the repository's interval. */
  @WithDefault("PT5M")
  Duration retryAfter();

  /** How long a repository stays with an instance that gives no sign of life. */
  @WithDefault("PT10S")
  Duration leaseTtl();

  /** Records that the slowest reader may be behind before first harvests and other bulk waits. */
  @WithDefault("50000")
  long mostLag();

  /** The consumer group of the records whose lag counts. */
  @WithDefault("rights-service")
  String pacedBy();

  /** Longest run: one that takes longer ends partial. */
  @WithDefault("PT12H")
  Duration runTimeout();

  /** Time between two lists of everything where the source does not keep tombstones. */
  @WithDefault("P7D")
  Duration fullPassEvery();

  /** Share of a repository's live records that may vanish in a run without its member's word. */
  @WithDefault("0.2")
  double brakeShare();

  /** Records that may vanish in a run without their member's word, whatever their share. */
  @WithDefault("20")
  long brakeRecords();

  @WithDefault("PT10S")
  Duration connectTimeout();

  /** From the connection until an answer's head is there. */
  @WithDefault("PT60S")
  Duration firstByteTimeout();

  /** Longest silence of a source within an answer. */
  @WithDefault("PT60S")
  Duration readTimeout();

  /** Longest exchange as a whole. */
  @WithDefault("PT5M")
  Duration exchangeTimeout();

  /** Bytes of an answer as it is sent, compressed or not. */
  @WithDefault("67108864")
  long maxTransferSize();

  /** Redirects that are followed. */
  @WithDefault("5")
  int maxRedirects();

  /** Ports that sources may be asked at: numbers and ranges. */
  @WithDefault("80,443,1024-65535")
  String allowedPorts();

  /** Who asks: name and version. */
  @WithDefault("OpenLearningExchange-Harvester/0.1")
  String userAgent();

  /** Where a source's operator can complain: an address or an e-mail address. */
  @WithDefault("https://openlearningexchange.org/harvester")
  String contact();

  /** Exchanges with one host at the same time, over all its repositories. */
  @WithDefault("1")
  int hostConcurrency();

  /** At least so long between the starts of two exchanges with one host. */
  @WithDefault("PT0S")
  Duration hostPause();

  /** The key that encrypts sources' credentials: 32 bytes in base64; from the environment only. */
  Optional<String> credentialsKey();

  /** Keys that credentials may still be encrypted with. */
  Optional<List<String>> formerCredentialsKeys();

  /** Bytes of a file that a member uploads, as it comes and decoded. */
  @WithDefault("67108864")
  long maxUploadSize();

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
