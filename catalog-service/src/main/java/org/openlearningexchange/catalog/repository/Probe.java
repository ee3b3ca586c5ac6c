package org.openlearningexchange.catalog.repository;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/**
 * What the last probe found.
 *
 * @param runId the run, of which harvest-service has the whole report
 * @param at when it ended
 * @param reason why it did not come to its end
 * @param findings what was noticed, what blocks the repository first
 */
@Schema(name = "RepositoryProbe")
record Probe(
    @Schema(description = "GET /runs/{runId}/probe at harvest-service has the whole report")
        UUID runId,
    Instant at,
    @Schema(nullable = true, description = "0 (not to be harvested) to 100", examples = "82")
        @Nullable Integer score,
    @Schema(nullable = true, description = "Why the probe itself failed, and the remedy")
        @Nullable String reason,
    List<Finding> findings) {
  Probe {
    findings =
        findings == null
            ? List.of()
            : findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }
}
