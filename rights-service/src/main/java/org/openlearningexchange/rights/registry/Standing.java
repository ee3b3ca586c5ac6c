package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a licence should still be chosen for new works. What was given under it stays given in
 * any case.
 *
 * @param retiredOn since when its publisher advises against it; null where that is not known or it
 *     is not retired
 * @param supersededBy id of the version to choose in its place
 */
public record Standing(
    Status status, @Nullable LocalDate retiredOn, @Nullable String supersededBy) {
  /** To be chosen. */
  public static final Standing CURRENT = new Standing(Status.CURRENT, null, null);

  public Standing {
    if (retiredOn != null && status != Status.RETIRED) {
      throw new IllegalArgumentException("only what is retired has a date of it");
    }
    if (supersededBy != null && status == Status.CURRENT) {
      throw new IllegalArgumentException("what is current is not superseded");
    }
  }

  /** There is a later version. */
  public static Standing supersededBy(String id) {
    return new Standing(Status.SUPERSEDED, null, id);
  }

  /** Its publisher advises against it. */
  public static Standing retired(@Nullable LocalDate on) {
    return new Standing(Status.RETIRED, on, null);
  }

  /** Where a licence is in its life. */
  public enum Status {
    @JsonProperty("current")
    CURRENT,
    @JsonProperty("superseded")
    SUPERSEDED,
    @JsonProperty("retired")
    RETIRED
  }
}
