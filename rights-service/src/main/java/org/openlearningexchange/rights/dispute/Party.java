package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who takes a step. */
enum Party {
  @JsonProperty("operator")
  OPERATOR,
  /** The member whose repository provides the resource. */
  @JsonProperty("member")
  MEMBER,
  /** Who sent the notice. */
  @JsonProperty("notifier")
  NOTIFIER,
  /** The exchange by itself, when a time has run out. */
  @JsonProperty("exchange")
  EXCHANGE;

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
