package org.openlearningexchange.rights.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.LicenceKind;
import org.openlearningexchange.rights.registry.Standing;

/** A licence in a list. */
@Schema(description = "A licence in short; GET /licences/{id} says more")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceSummary(
    @Schema(examples = "CC-BY-SA-4.0") String id,
    @Schema(description = "As to be shown", examples = "CC BY-SA 4.0") String label,
    @Schema(description = "In English", examples = "Attribution-ShareAlike 4.0 International")
        String title,
    LicenceKind kind,
    @Schema(examples = "CC-BY-SA") String family,
    @Schema(nullable = true) @Nullable String version,
    @Schema(nullable = true, examples = "DE") @Nullable String jurisdiction,
    @Schema(description = "Canonical address", nullable = true) @Nullable URI uri,
    @Schema(description = "What everyone may do with the whole of a work") Set<Use> permits,
    @Schema(description = "Duties: attribution, share-alike") List<String> requires,
    Standing.Status status) {

  static LicenceSummary of(LicenceFacts facts) {
    return new LicenceSummary(
        facts.id(),
        facts.licence().label(),
        facts.titles().getOrDefault("en", facts.id()),
        facts.kind(),
        facts.family(),
        facts.version(),
        facts.jurisdiction(),
        facts.licence().uri(),
        facts.licence().permits(),
        facts.licence().requires(),
        facts.standing().status());
  }
}
