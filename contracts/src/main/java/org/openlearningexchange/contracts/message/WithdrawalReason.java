package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a resource is withdrawn. */
public enum WithdrawalReason {
  /** The source marks the record as deleted. */
  @JsonProperty("deleted-at-source")
  DELETED_AT_SOURCE,
  /** A complete list of the source no longer holds it. */
  @JsonProperty("disappeared-at-source")
  DISAPPEARED_AT_SOURCE,
  /** Its repository has left the exchange. */
  @JsonProperty("repository-retired")
  REPOSITORY_RETIRED
}
