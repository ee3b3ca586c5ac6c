package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;

/**
 * What a resource stands under from now on, and on what grounds.
 *
 * @param json the decision as it is stored, here and in the history
 * @param overruled what the statements come to; null unless an override stands in their place
 */
record Verdict(
    RightsDecision decision, String json, @Nullable RightsDecision overruled, Grounds grounds) {

  static Verdict of(RightsDecision base, Grounds grounds) {
    return new Verdict(base, Json.write(base), null, grounds);
  }

  static Verdict overruling(RightsDecision base, RightsDecision decision, Grounds grounds) {
    return new Verdict(decision, Json.write(decision), base, grounds);
  }

  @Nullable String overrideJson() {
    return grounds.override() == null ? null : Json.write(grounds.override());
  }

  /** When the override ends by itself. */
  @Nullable Instant overrideUntil() {
    return grounds.override() == null ? null : grounds.override().expires();
  }

  @Nullable String overruledJson() {
    return overruled == null ? null : Json.write(overruled);
  }

  /** When the decision changes by itself, by what the source announced. */
  @Nullable Instant embargoUntil() {
    return Optional.ofNullable(overruled == null ? decision.embargo() : overruled.embargo())
        .map(Embargo::until)
        .orElse(null);
  }
}
