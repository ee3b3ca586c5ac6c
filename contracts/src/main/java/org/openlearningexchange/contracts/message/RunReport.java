package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
    @Nullable Instant endedAt) {

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
    /** Stopped by the brake on mass deletion. */
    @JsonProperty("held")
    HELD;

    public boolean ended() {
      return this != QUEUED && this != RUNNING;
    }
  }
}
