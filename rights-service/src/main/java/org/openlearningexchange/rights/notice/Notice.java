package org.openlearningexchange.rights.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that who uses a resource should know.
 *
 * @param before the licence expression before; null where the kind has none
 * @param after the licence expression since; null where the kind has none
 * @param earlierHolds whether copies obtained before may still be used under the licence before:
 *     only where the source itself gave it, never where it was read wrongly
 */
public record Notice(
    Kind kind,
    UUID resourceId,
    UUID repositoryId,
    @Nullable String before,
    @Nullable String after,
    boolean earlierHolds) {

  /** A notice after which copies obtained before are under nothing that is certain. */
  public Notice(
      Kind kind,
      UUID resourceId,
      UUID repositoryId,
      @Nullable String before,
      @Nullable String after) {
    this(kind, resourceId, repositoryId, before, after, false);
  }

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
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this value; empty where there is none. */
    public static Optional<Kind> find(String value) {
      return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
    }

    /** All of them, as they are written. */
    public static String list() {
      return Arrays.stream(values()).map(Kind::value).collect(Collectors.joining(", "));
    }
  }
}
