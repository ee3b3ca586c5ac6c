package org.openlearningexchange.catalog.registration;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;

/**
 * What may be changed of a repository, checked.
 *
 * @param metadataPrefix the format to harvest; null for the best that is offered
 * @param sets setSpecs to harvest; empty means all
 * @param excludedSets setSpecs to leave out, with the sets below them
 * @param defaultLicence what the member's policy gives to resources whose records say nothing; null
 *     where it has none
 */
public record Particulars(
    String name,
    URI baseUrl,
    @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets,
    Duration harvestEvery,
    Activation activation,
    @Nullable DefaultLicence defaultLicence) {
  public Particulars {
    sets = List.copyOf(sets);
    excludedSets = List.copyOf(excludedSets);
  }

  /** Whether the same would be harvested, so that what a probe found holds for both. */
  public boolean hasSameSource(Particulars other) {
    return baseUrl.equals(other.baseUrl)
        && Objects.equals(metadataPrefix, other.metadataPrefix)
        && sets.equals(other.sets)
        && excludedSets.equals(other.excludedSets);
  }
}
