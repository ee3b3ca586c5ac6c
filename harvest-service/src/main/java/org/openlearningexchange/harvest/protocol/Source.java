package org.openlearningexchange.harvest.protocol;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is harvested from where.
 *
 * @param repositoryId null for an address that nobody has registered
 * @param metadataPrefix the format asked for; null for the best that is offered
 * @param sets setSpecs to harvest; empty means all
 * @param excludedSets setSpecs to leave out, with those below them
 */
public record Source(
    @Nullable UUID repositoryId,
    URI address,
    @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets) {
  public Source {
    sets = List.copyOf(sets);
    excludedSets = List.copyOf(excludedSets);
  }
}
