package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * What is stored of a resource before something happens to it. Texts are read when they are asked
 * for: most records change nothing.
 *
 * @param decisionJson the last decision, also while the resource is withdrawn; null if there never
 *     was one
 * @param overruledJson what the statements come to while an override stands; else null
 * @param overrideJson the override; null where there is none
 * @param withdrawnSince null unless it is withdrawn
 */
record StoredRights(
    UUID id,
    State state,
    long recordVersion,
    @Nullable String contentHash,
    @Nullable String decisionJson,
    @Nullable String overruledJson,
    @Nullable String overrideJson,
    @Nullable Instant withdrawnSince) {

  /** The last decision. */
  @Nullable RightsDecision decision() {
    return decisionJson == null ? null : Json.read(decisionJson, RightsDecision.class);
  }

  /** What the statements were last read to mean, whatever a person ruled. */
  @Nullable RightsDecision base() {
    return overruledJson == null ? decision() : Json.read(overruledJson, RightsDecision.class);
  }

  @Nullable OverrideOrder override() {
    return overrideJson == null ? null : Json.read(overrideJson, OverrideOrder.class);
  }

  boolean isWithdrawn() {
    return state == State.WITHDRAWN;
  }

  /** Where a resource stands. */
  enum State {
    PUBLISHED("published"),
    WITHDRAWN("withdrawn"),
    /** Forgotten for legal reasons; only its id is left. */
    ERASED("erased");

    private final String stored;

    State(String stored) {
      this.stored = stored;
    }

    String stored() {
      return stored;
    }

    static State of(String stored) {
      return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
