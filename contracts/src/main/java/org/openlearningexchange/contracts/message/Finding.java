package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something noticed about a source, for its member to act on.
 *
 * @param code stable, such as {@code complete-list-size-differs}
 * @param message what was seen, in one sentence
 * @param section of the specification that says how it should be, such as {@code OAI-PMH 3.5}
 * @param remedy what would mend it
 * @param example what stood there, bounded
 */
public record Finding(
    Severity severity,
    String code,
    String message,
    @Nullable String section,
    @Nullable String remedy,
    @Nullable String example) {

  /** How much it matters. */
  public enum Severity {
    /** The source cannot be harvested as it is. */
    @JsonProperty("blocking")
    BLOCKING,
    /** Harvested, but something is lost, late or a guess. */
    @JsonProperty("warning")
    WARNING,
    /** Good to know. */
    @JsonProperty("information")
    INFORMATION
  }
}
