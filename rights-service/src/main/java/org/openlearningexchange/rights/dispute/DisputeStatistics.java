package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All disputes in numbers; nothing personal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "All disputes in numbers")
record DisputeStatistics(
    @Schema(description = "Notices that came") long received,
    @Schema(description = "Those not closed yet") long open,
    @Schema(description = "Those whose next step is late") long overdue,
    Map<String, Long> byState,
    Map<String, Long> byGrounds,
    @Schema(description = "Those that were decided") Map<String, Long> byOutcome,
    @Schema(description = "Months (UTC) in which notices came or were first decided on")
        List<Month> byMonth,
    @Schema(
            description =
                "From receipt to the first decision, ISO 8601; absent before there is one",
            examples = "PT19H30M")
        @Nullable Duration medianTimeToDecision) {

  /** A month of them. */
  @Schema(name = "DisputeMonth")
  record Month(@Schema(examples = "2026-11") String month, long received, long decided) {}
}
