package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import java.util.Set;
import org.openlearningexchange.kit.address.AllowedPorts;

/**
 * The bounds of an exchange with a source.
 *
 * @param times how long its parts may take
 * @param encodedBytes size of an answer as it is sent
 * @param decodedBytes size of an answer after decompression
 * @param redirects how many are followed
 * @param ports that may be asked at
 * @param allowedPrivateHosts {@code host:port} pairs that may be private addresses, at any port
 */
public record FetchLimits(
    Times times,
    long encodedBytes,
    long decodedBytes,
    int redirects,
    AllowedPorts ports,
    Set<String> allowedPrivateHosts) {
  public FetchLimits {
    allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
  }

  /** With the bounds that tests and simple uses need. */
  public FetchLimits(
      Duration connect,
      Duration read,
      Duration exchange,
      long bytes,
      int redirects,
      Set<String> allowedPrivateHosts) {
    this(
        new Times(connect, read, read, exchange),
        bytes,
        bytes,
        redirects,
        AllowedPorts.DEFAULT,
        allowedPrivateHosts);
  }

  /**
   * How long the parts of an exchange may take.
   *
   * @param connect to establish the connection
   * @param firstByte after that, until the answer's head is there as a whole
   * @param silence longest pause within the body
   * @param exchange as a whole, for each redirect anew
   */
  public record Times(Duration connect, Duration firstByte, Duration silence, Duration exchange) {}
}
