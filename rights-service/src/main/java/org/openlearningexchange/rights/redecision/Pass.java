package org.openlearningexchange.rights.redecision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.history.Cause;

/**
 * A pass that decides anew on what a change touches.
 *
 * @param cause {@link Cause#RULES} or {@link Cause#REPOSITORY_DEFAULT}
 * @param rulesVersion the rules that decide; null in a pass over a policy
 * @param repositoryId whose policy changed; null in a pass over rules
 * @param policyRevision of that policy; null in a pass over rules
 */
@Schema(
    name = "Redecision",
    description = "A pass that decides anew on what a change of rules or of a policy touches")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pass(
    UUID id,
    @Schema(
            description = "What changed",
            type = SchemaType.STRING,
            enumeration = {"rules", "repository-default"})
        Cause cause,
    @Schema(nullable = true, description = "The rules that decide") @Nullable Integer rulesVersion,
    @Schema(nullable = true, description = "Whose default licence changed")
        @Nullable UUID repositoryId,
    @Schema(hidden = true) @Nullable Long policyRevision,
    State state,
    @Schema(description = "How many resources it touches") long total,
    @Schema(description = "How many of them are decided on") long done,
    @Schema(description = "How many of those came to something else") long changed,
    Instant startedAt,
    @Schema(nullable = true) @Nullable Instant finishedAt) {

  /** Where a pass stands. */
  enum State {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED,
    /** A later change took over what was left. */
    @JsonProperty("superseded")
    SUPERSEDED
  }
}
