package org.openlearningexchange.harvest.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.record.Refusal;

/** Some refusals of a run, in the order in which they came. */
public record RefusalPage(
    List<Refusal> items,
    @Schema(description = "The cursor of the next page; absent on the last one.")
        @Nullable String next) {}
