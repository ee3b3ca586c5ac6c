package org.openlearningexchange.harvest.probe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A look at a source that somebody asked for. */
@Schema(description = "A look at a source that somebody asked for.")
public record Probe(
    UUID id,
    State state,
    @Schema(description = "The address as it was given.") String address,
    Instant askedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Why it failed, where it did.") @Nullable String reason,
    @Schema(description = "What was seen; when it is done.") @Nullable ProbeReport report,
    @JsonIgnore Reader reader) {

  /** Where it stands. */
  public enum State {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    /** It could not be carried out; what a source does wrong is no failure, but a finding. */
    @JsonProperty("failed")
    FAILED
  }

  /**
   * Who may read it, beside operators.
   *
   * @param client that asked for it; null where nobody did
   * @param member that it is about, or asked for; null where there is none
   */
  public record Reader(@Nullable String client, @Nullable UUID member) {}

  boolean hasEnded() {
    return state == State.DONE || state == State.FAILED;
  }
}
