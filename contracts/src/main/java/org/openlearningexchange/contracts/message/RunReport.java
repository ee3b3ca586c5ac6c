package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over a repository, while it goes on and when it has ended ({@link Topics#RUNS}, keyed by
 * run id).
 *
 * @param revision grows with each report of the run
 * @param from the start of the window that was asked for, in the source's granularity; null for a
 *     full list
 * @param reason what ended a run that did not succeed, and the remedy
 * @param until the end of the window of a backfill
 * @param registrationRevision the revision of the registration that a probe looked at
 * @param expected how many records the source says there are, where it does
 * @param vanished live records withdrawn because a complete list no longer held them; not part of
 *     the account, since nothing delivered them
 * @param brake why the run is held
 * @param findings what was noticed about the source, at most 100
 * @param score of a probe: 0 (not to be harvested) to 100
 */
public record RunReport(
    UUID id,
    long revision,
    UUID repositoryId,
    Kind kind,
    State state,
    Account account,
    int pages,
    @Nullable String from,
    @Nullable String reason,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String until,
    @Nullable Long registrationRevision,
    @Nullable Long expected,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long vanished,
    @Nullable Brake brake,
    List<Finding> findings,
    @Nullable Integer score) {
  public RunReport {
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /** What a run is for. */
  public enum Kind {
    @JsonProperty("probe")
    PROBE,
    @JsonProperty("harvest")
    HARVEST,
    @JsonProperty("backfill")
    BACKFILL,
    @JsonProperty("replay")
    REPLAY,
    @JsonProperty("withdrawal")
    WITHDRAWAL
  }

  /** Queued, running, or the outcome. */
  public enum State {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    /** The list came to its proper end. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** Some of the list came; the next run asks for the same window again. */
    @JsonProperty("partial")
    PARTIAL,
    /** Nothing came. */
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED,
    /** Stopped by the brake on mass deletion; goes on when the member confirms. */
    @JsonProperty("held")
    HELD;

    /** Whether nobody works on it any more. */
    public boolean ended() {
      return this != QUEUED && this != RUNNING;
    }
  }
}
