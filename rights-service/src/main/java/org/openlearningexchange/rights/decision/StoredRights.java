package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.HarvestedRecord;
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
 * @param disputed whether a dispute is open over it
 * @param unreadJson the record that older rules read, where newer ones have not yet; else null
 */
record StoredRights(
    UUID id,
    State state,
    long recordVersion,
    @Nullable String contentHash,
    @Nullable String decisionJson,
    @Nullable String overruledJson,
    @Nullable String overrideJson,
    @Nullable Instant withdrawnSince,
    boolean disputed,
    @Nullable String unreadJson) {

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

  /** The record that older rules read and the present ones have not. */
  @Nullable IncomingRecord unread() {
    return unreadJson == null
        ? null
        : IncomingRecord.of(Json.read(unreadJson, HarvestedRecord.class), unreadJson);
  }

  /** The same as the present rules read it. */
  StoredRights readAs(Verdict verdict) {
    return new StoredRights(
        id,
        state,
        recordVersion,
        contentHash,
        verdict.json(),
        verdict.overruledJson(),
        overrideJson,
        withdrawnSince,
        disputed,
        null);
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
