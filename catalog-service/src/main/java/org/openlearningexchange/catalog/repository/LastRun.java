package org.openlearningexchange.catalog.repository;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * The newest run over a repository, in short.
 *
 * @param brake what holds it; null unless it is held
 * @param confirmAt where the member lets a held run go on
 */
@Schema(name = "LastRun")
record LastRun(
    UUID id,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"probe", "harvest", "backfill", "replay", "withdrawal"})
        RunReport.Kind kind,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {
              "queued",
              "running",
              "succeeded",
              "partial",
              "failed",
              "cancelled",
              "held"
            })
        RunReport.State state,
    Account account,
    @Schema(nullable = true) @Nullable Instant endedAt,
    @Schema(nullable = true, description = "What ended a run that did not succeed")
        @Nullable String reason,
    @Schema(nullable = true, description = "Why the run is held") @Nullable Brake brake,
    @Schema(
            nullable = true,
            description =
                "Of a held run: PUT there at harvest-service, with the brake's 'vanishing', lets it"
                    + " go on",
            examples = "/runs/9a3d1c8e-2f64-4a1b-8f0e-6a1c3e5b7d20/confirmation")
        @Nullable String confirmAt) {
  static LastRun of(RunReport report) {
    boolean held = report.state() == RunReport.State.HELD;
    return new LastRun(
        report.id(),
        report.kind(),
        report.state(),
        report.account(),
        report.endedAt(),
        report.reason(),
        held ? report.brake() : null,
        held ? "/runs/" + report.id() + "/confirmation" : null);
  }
}
