package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of disputes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Disputes, the latest first")
record DisputePage(
    List<CaseView> items,
    @Schema(description = "Send it as 'after' for the next page; absent on the last")
        @Nullable String next) {}
