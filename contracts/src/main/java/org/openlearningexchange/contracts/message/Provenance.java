package org.openlearningexchange.contracts.message;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param sourceIdentifier the record's identifier at its repository (OAI-PMH 2.4)
 * @param datestamp as the source gave it, in the source's granularity
 * @param sets the setSpecs of the record's header
 * @param metadataPrefix the format it was read in
 * @param baseUrl the address it was harvested from
 * @param runId the run that brought it
 */
public record Provenance(
    UUID repositoryId,
    String sourceIdentifier,
    @Nullable String datestamp,
    List<String> sets,
    @Nullable String metadataPrefix,
    @Nullable URI baseUrl,
    UUID runId,
    Instant harvestedAt) {
  public Provenance {
    sets = sets == null ? List.of() : List.copyOf(sets);
  }
}
