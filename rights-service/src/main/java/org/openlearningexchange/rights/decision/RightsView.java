package org.openlearningexchange.rights.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Evidence;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.RightsOverride;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.history.HeldDecision;

/** What may be done with a resource, as it is answered. */
@Schema(description = "What the licence of a resource allows, and on what evidence")
record RightsView(
    UUID resourceId,
    @Schema(
            description =
                "SPDX id; a bare family such as CC-BY where no version is stated; 'A OR B' for a"
                    + " choice, 'A AND B' for parts; LicenseRef-… for statements without an SPDX"
                    + " id; NONE where no licence is known",
            examples = "CC-BY-SA-4.0")
        String expression,
    @Schema(description = "As to be shown", examples = "CC BY-SA 4.0") String label,
    @Schema(
            description = "Canonical address of the licence; absent where none is certain",
            nullable = true)
        @Nullable URI licenceUri,
    @Schema(description = "How it is known") Status status,
    @Schema(
            description = "0 to 1; below 0.8 look at the source before you rely on it",
            minimum = "0",
            maximum = "1")
        double confidence,
    @Schema(
            description =
                "What everyone may do: share it, adapt it, use it commercially. Empty when nothing"
                    + " is certain, which does not mean that it is forbidden by law")
        Set<Use> permits,
    @Schema(
            description =
                "Duties: attribution, share-alike, see-exceptions (some parts are taken out)")
        List<String> requires,
    @Schema(description = "The statements of the source and what each was read to mean")
        List<Evidence> evidence,
    @Schema(
            description =
                "What the source does not state: version, jurisdiction; empty where nothing lacks")
        List<String> missing,
    @Schema(description = "What the source says of single parts") List<Part> parts,
    @Schema(description = "Licences that the resource once bore, the latest first")
        List<EarlierGrantView> earlier,
    @Schema(
            description =
                "The ruling of a member or operator that stands in the place of what the statements"
                    + " come to; absent where there is none",
            nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable RightsOverride override,
    @Schema(
            description = "From when another licence holds; absent where none is announced",
            nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Embargo embargo,
    @Schema(
            description =
                "What the source says of text-and-data mining and machine learning; no licence")
        List<Signal> signals,
    @Schema(description = "Since when it holds, as far as the exchange has seen") Instant since,
    @Schema(
            description = "Only with 'at': when another decision was made; absent while it holds",
            nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Instant until,
    @Schema(
            description =
                "A notice that disputes the licence: while it is open, 'permits' is empty. Absent"
                    + " where there is none",
            nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Dispute dispute) {

  static RightsView of(ResourceRights.Decided decided) {
    RightsDecision decision = decided.decision();
    return of(decided.resourceId(), decision, decision.decidedAt(), null, decided.dispute());
  }

  /**
   * What was decided before.
   *
   * @param left when the resource left the exchange; null where it is in it
   * @param dispute over what the source says, now as then; null where there is none
   */
  static RightsView of(
      UUID id, HeldDecision held, @Nullable Instant left, @Nullable Dispute dispute) {
    RightsDecision decision = dispute == null ? held.decision() : held.decision().disputed();
    return of(id, decision, held.since(), held.until() == null ? left : held.until(), dispute);
  }

  private static RightsView of(
      UUID id,
      RightsDecision decision,
      Instant since,
      @Nullable Instant until,
      @Nullable Dispute dispute) {
    return new RightsView(
        id,
        decision.expression(),
        decision.label(),
        decision.licenceUri(),
        decision.status(),
        decision.confidence(),
        decision.permits(),
        decision.requires(),
        decision.evidence(),
        decision.missing(),
        decision.parts(),
        EarlierGrantView.of(decision.earlier()),
        decision.override(),
        decision.embargo(),
        decision.signals(),
        since,
        until,
        dispute);
  }
}
