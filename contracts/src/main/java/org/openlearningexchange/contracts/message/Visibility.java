package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a resource is shown: computed by rights-service from record, decision and dispute. */
public enum Visibility {
  @JsonProperty("visible")
  VISIBLE,
  /** A stub in search, deleted in OAI-PMH and dumps. */
  @JsonProperty("hidden")
  HIDDEN
}
