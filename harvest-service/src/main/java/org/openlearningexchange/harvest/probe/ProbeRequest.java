package org.openlearningexchange.harvest.probe;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.Source;

/**
 * What is to be looked at.
 *
 * @param repositoryId null for an address that nobody has registered
 * @param protocol as registrations name it; null to find out
 * @param metadataPrefix the format; null for the best that is offered
 * @param sets setSpecs to look at; empty means all
 * @param excludedSets setSpecs to leave out
 * @param provider whom teachers see as the provider; null for what the source calls itself
 * @param language of the caller, for labels
 */
public record ProbeRequest(
    @Nullable UUID repositoryId,
    URI address,
    @Nullable String protocol,
    @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets,
    @Nullable String provider,
    String language) {
  public ProbeRequest {
    sets = List.copyOf(sets);
    excludedSets = List.copyOf(excludedSets);
  }

  /** The same, at the address where it was found. */
  Source at(URI found) {
    return new Source(repositoryId, found, metadataPrefix, sets, excludedSets);
  }
}
