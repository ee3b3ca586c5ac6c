package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * One change of a decision.
 *
 * @param from null for the first decision
 * @param runId null where new rules decided the same record anew
 */
@Schema(description = "One change of a decision")
record DecisionChange(
    @Schema(description = "When it changed") Instant changedAt,
    @Schema(description = "The expression before; absent for the first decision", nullable = true)
        @Nullable String from,
    @Schema(description = "The expression since") String to,
    @Schema(
            description = "The run that brought it; absent where new rules decided anew",
            nullable = true)
        @Nullable UUID runId,
    @Schema(description = "The decision in full, with its evidence") RightsDecision decision) {}
