package org.openlearningexchange.rights.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * What is stored of a resource before a record comes.
 *
 * @param decision the last one, also while the resource is withdrawn; null if there never was one
 */
record StoredRights(
    UUID id,
    State state,
    long recordVersion,
    @Nullable String contentHash,
    @Nullable RightsDecision decision,
    int rulesVersion) {

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
