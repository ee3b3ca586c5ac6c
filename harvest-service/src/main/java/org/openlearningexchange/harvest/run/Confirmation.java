package org.openlearningexchange.harvest.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's word that records may vanish. */
public record Confirmation(
    @Schema(description = "How many records, as the held run's brake says.", examples = "1234")
        @NotNull
        @Positive
        Long vanishing) {}
