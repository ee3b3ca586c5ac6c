package org.openlearningexchange.rights.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.registry.CcRel;
import org.openlearningexchange.rights.registry.FiveR;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.LicenceKind;
import org.openlearningexchange.rights.registry.Origin;
import org.openlearningexchange.rights.registry.Standing;

/** All that the registry says of a licence. */
@Schema(description = "What the exchange says about a licence; information, no legal advice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceView(
    @Schema(examples = "CC-BY-NC-SA-3.0-DE") String id,
    @Schema(description = "As to be shown", examples = "CC BY-NC-SA 3.0 DE") String label,
    @Schema(description = "By language (BCP 47)") Map<String, String> titles,
    LicenceKind kind,
    @Schema(examples = "CC-BY-NC-SA") String family,
    @Schema(nullable = true) @Nullable String version,
    @Schema(
            description =
                "Country or body that it was adapted to, or generic, unported, international,"
                    + " universal",
            nullable = true)
        @Nullable String jurisdiction,
    @Schema(description = "Id in the SPDX licence list; null where it has none", nullable = true)
        @Nullable String spdx,
    @Schema(description = "Canonical address", nullable = true) @Nullable URI uri,
    @Schema(description = "Its name in linked data, where that differs", nullable = true)
        @Nullable URI rdfUri,
    @Schema(description = "What everyone may do with the whole of a work") Set<Use> permits,
    @Schema(description = "Duties: attribution, share-alike") List<String> requires,
    @Schema(description = "The terms in CC REL") CcRel ccRel,
    @Schema(description = "Of 5R, what everyone may do") Set<FiveR> fiveR,
    @Schema(description = "Conforms to the Open Definition") boolean openDefinition,
    @Schema(
            description =
                "All of 5R for every purpose, as UNESCO's Recommendation on OER of 2019 describes"
                    + " it")
        boolean openForEveryPurpose,
    @Schema(
            description =
                "All of 5R at least where no commerce is meant; whether that is an open licence is"
                    + " contested")
        boolean openForNonCommercialPurposes,
    @Schema(description = "Whether to choose it for new works; what was given stays given")
        Standing.Status status,
    @Schema(nullable = true) @Nullable LocalDate retiredOn,
    @Schema(description = "Id of the version to choose instead", nullable = true)
        @Nullable String supersededBy,
    @Schema(description = "What the terms cannot say", nullable = true) @Nullable String note,
    @Schema(description = "Where these facts come from") Origin origin) {

  static LicenceView of(LicenceFacts facts) {
    return new LicenceView(
        facts.id(),
        facts.licence().label(),
        facts.titles(),
        facts.kind(),
        facts.family(),
        facts.version(),
        facts.jurisdiction(),
        facts.spdx(),
        facts.licence().uri(),
        facts.rdfUri(),
        facts.licence().permits(),
        facts.licence().requires(),
        facts.terms(),
        facts.fiveR(),
        facts.openDefinition(),
        facts.isOpenForEveryPurpose(),
        facts.isOpenForNonCommercialPurposes(),
        facts.standing().status(),
        facts.standing().retiredOn(),
        facts.standing().supersededBy(),
        facts.note(),
        facts.origin());
  }
}
