package org.openlearningexchange.harvest.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RunReport;

/** Some runs of a repository, the newest first. */
public record RunPage(
    List<RunReport> items,
    @Schema(description = "The cursor of the next page; absent on the last one.")
        @Nullable String next) {}
