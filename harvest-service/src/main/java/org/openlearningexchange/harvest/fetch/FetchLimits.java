package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * The bounds of an exchange with a source.
 *
 * @param connect to establish the connection
 * @param read longest silence
 * @param exchange longest exchange as a whole, redirects not counted
 * @param decodedBytes size of an answer after decompression
 * @param redirects how many are followed
 * @param allowedPrivateHosts {@code host:port} pairs that may be private addresses
 */
public record FetchLimits(
    Duration connect,
    Duration read,
    Duration exchange,
    long decodedBytes,
    int redirects,
    Set<String> allowedPrivateHosts) {
  public FetchLimits {
    allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
  }
}
