package org.openlearningexchange.harvest.protocol;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.SourceCredentials;

/**
 * What is harvested from where.
 *
 * @param repositoryId null for an address that nobody has registered
 * @param metadataPrefix the format asked for; null for the best that is offered
 * @param sets setSpecs to harvest; empty means all
 * @param excludedSets setSpecs to leave out, with those below them
 * @param credentials what the source asks for; sent to the address's own origin only
 */
public record Source(
    @Nullable UUID repositoryId,
    URI address,
    @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets,
    @Nullable SourceCredentials credentials) {
  public Source {
    sets = List.copyOf(sets);
    excludedSets = List.copyOf(excludedSets);
  }

  /** An open source. */
  public Source(
      @Nullable UUID repositoryId,
      URI address,
      @Nullable String metadataPrefix,
      List<String> sets,
      List<String> excludedSets) {
    this(repositoryId, address, metadataPrefix, sets, excludedSets, null);
  }

  public Source with(@Nullable SourceCredentials held) {
    return new Source(repositoryId, address, metadataPrefix, sets, excludedSets, held);
  }
}
