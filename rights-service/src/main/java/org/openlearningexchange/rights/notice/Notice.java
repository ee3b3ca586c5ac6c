package org.openlearningexchange.rights.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that who uses a resource should know.
 *
 * @param before the licence expression before; null where the kind has none
 * @param after the licence expression since; null where the kind has none
 */
public record Notice(
    Kind kind,
    UUID resourceId,
    UUID repositoryId,
    @Nullable String before,
    @Nullable String after) {

  /** What happened. */
  public enum Kind {
    /** Its licence is another one. */
    @JsonProperty("licence-changed")
    LICENCE_CHANGED,
    /** A dispute hides it, or flags its licence claim. */
    @JsonProperty("restricted")
    RESTRICTED,
    /** The dispute over it ended in its favour. */
    @JsonProperty("restriction-lifted")
    RESTRICTION_LIFTED,
    /** It left the exchange. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** It is back after it had left. */
    @JsonProperty("returned")
    RETURNED;

    /** As stored and shown: {@code licence-changed}. */
    public String value() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
