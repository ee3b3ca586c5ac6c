package org.openlearningexchange.rights.restriction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a dispute does to a resource; of several the later named here wins. */
public enum Effect {
  /** The resource is shown, its licence claim as disputed. */
  @JsonProperty("flagged")
  FLAGGED,
  /** The resource is not shown. */
  @JsonProperty("hidden")
  HIDDEN;

  /** As stored and shown. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
