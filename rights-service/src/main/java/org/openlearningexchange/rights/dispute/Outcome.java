package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a dispute was decided. */
enum Outcome {
  /** The notice was right: the restriction stays. */
  @JsonProperty("upheld")
  UPHELD,
  /** The restriction ended. */
  @JsonProperty("lifted")
  LIFTED,
  /** There never was one: the notice gave no ground for it. */
  @JsonProperty("rejected")
  REJECTED;

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
