package org.openlearningexchange.rights.history;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;

/** One change of a decision. */
@Schema(description = "One change of a decision")
public record DecisionChange(
    @Schema(description = "When it changed") Instant changedAt,
    @Schema(
            description = "What made the change",
            type = SchemaType.STRING,
            enumeration = {
              "harvest",
              "rules",
              "repository-default",
              "override",
              "override-ended",
              "embargo-ended",
              "returned"
            })
        Cause cause,
    @Schema(description = "The expression before; absent for the first decision", nullable = true)
        @Nullable String from,
    @Schema(description = "The expression since") String to,
    @Schema(
            description = "The run that brought it; absent where something else made the change",
            nullable = true)
        @Nullable UUID runId,
    @Schema(description = "The version of the record that was decided on", nullable = true)
        @Nullable Long recordVersion,
    @Schema(description = "SHA-256 over that record's content", nullable = true)
        @Nullable String contentHash,
    @Schema(description = "When that record was harvested", nullable = true)
        @Nullable Instant harvestedAt,
    @Schema(description = "The decision in full, with its evidence") RightsDecision decision) {}
