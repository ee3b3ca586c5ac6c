package org.openlearningexchange.rights.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a decision was made. */
public enum Cause {
  /** A record came that says something else. */
  @JsonProperty("harvest")
  HARVEST,
  /** New rules read the same record otherwise. */
  @JsonProperty("rules")
  RULES,
  /** The member's policy for silent records changed. */
  @JsonProperty("repository-default")
  REPOSITORY_DEFAULT,
  /** A member or operator ruled. */
  @JsonProperty("override")
  OVERRIDE,
  /** That ruling was taken back, or its time had come. */
  @JsonProperty("override-ended")
  OVERRIDE_ENDED,
  /** The day came that the source had announced. */
  @JsonProperty("embargo-ended")
  EMBARGO_ENDED,
  /** The resource is back after it had left. */
  @JsonProperty("returned")
  RETURNED;

  /** As stored and shown: {@code override-ended}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cause with that word. */
  public static Cause of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
