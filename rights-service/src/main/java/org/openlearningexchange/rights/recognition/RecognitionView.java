package org.openlearningexchange.rights.recognition;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Evidence;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.contracts.message.RightsDecision.Signal;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/** What a statement, or the statements of a record, come to, as it is answered. */
@Schema(description = "What was recognised, and on what evidence")
record RecognitionView(
    @Schema(
            description =
                "An id of the registry, such as CC-BY-4.0; a bare family such as CC-BY where no"
                    + " version is stated; 'A OR B' for a choice, 'A AND B' for parts; NONE where"
                    + " no licence is stated; AMBIGUOUS where it cannot be told which; CONFLICT"
                    + " where statements contradict each other",
            examples = "CC-BY-4.0")
        String expression,
    @Schema(description = "As to be shown", examples = "CC BY 4.0") String label,
    @Schema(description = "Canonical address; absent where none is certain", nullable = true)
        @Nullable URI licenceUri,
    @Schema(description = "How it is known") Status status,
    @Schema(description = "0 to 1; below 0.8 have a person look", minimum = "0", maximum = "1")
        double confidence,
    @Schema(
            description =
                "What everyone may do; empty where nothing is certain, which does not mean that it"
                    + " is forbidden by law")
        Set<Use> permits,
    @Schema(description = "Duties: attribution, share-alike, see-exceptions") List<String> requires,
    @Schema(description = "What is not stated: version, jurisdiction") List<String> missing,
    @Schema(description = "What is said of single parts") List<Part> parts,
    @Schema(
            description = "What is announced for a later day; absent where nothing is",
            nullable = true)
        @Nullable Embargo embargo,
    @Schema(description = "What is said of text-and-data mining and machine learning; no licence")
        List<Signal> signals,
    @Schema(description = "Each statement and what it was read to mean") List<Evidence> evidence) {

  static RecognitionView of(RecognisedRights rights) {
    return new RecognitionView(
        ConventionalExpression.of(rights),
        rights.label(),
        rights.licenceUri(),
        rights.status(),
        rights.confidence(),
        rights.permits(),
        rights.requires(),
        rights.missing(),
        rights.parts(),
        rights.embargo(),
        rights.signals(),
        rights.evidence());
  }
}
