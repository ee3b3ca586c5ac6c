package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What the exchange saw when it last asked for the resource's own address.
 *
 * @param health what came back
 * @param checkedAt when
 */
public record LinkCheck(Health health, Instant checkedAt) {
  public LinkCheck {
    if (health == null || checkedAt == null) {
      throw new IllegalArgumentException("link: a check has its health and its time");
    }
  }

  /** A resource that was not checked has no check. */
  public enum Health {
    /** The address answers. */
    @JsonProperty("ok")
    OK,
    /** The address is gone, or has failed for so long that it counts as gone. */
    @JsonProperty("broken")
    BROKEN
  }
}
