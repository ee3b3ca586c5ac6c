package org.openlearningexchange.harvest.record;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a source's list that was not taken. */
@Schema(description = "An entry of the source's list that was not taken, with the reason.")
public record Refusal(
    @Schema(description = "Grows with each refusal; the cursor of the next page.") long number,
    @Schema(description = "The record's identifier at its source, where it could be read.")
        @Nullable String identifier,
    @Schema(description = "Why it was refused.", examples = "format mods cannot be read yet")
        String reason,
    @Schema(description = "Where the fault is.", examples = "dc:title") @Nullable String path,
    @Schema(description = "What stands there.") @Nullable String value,
    @Schema(description = "The page of the list on which it stood, from 1.") @Nullable Integer page,
    @Schema(description = "Its place on that page, from 1.") @Nullable Integer entry,
    Instant refusedAt,
    @Schema(description = "The entry as the source wrote it.") String raw) {}
