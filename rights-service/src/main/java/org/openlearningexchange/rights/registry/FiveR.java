package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;

/** The five things that open content lets its users do (David Wiley's 5R). */
public enum FiveR {
  @JsonProperty("retain")
  RETAIN,
  @JsonProperty("reuse")
  REUSE,
  @JsonProperty("revise")
  REVISE,
  @JsonProperty("remix")
  REMIX,
  @JsonProperty("redistribute")
  REDISTRIBUTE;

  /** Those that follow from what everyone may do with the whole of a work. */
  public static Set<FiveR> of(Set<Use> uses) {
    EnumSet<FiveR> activities = EnumSet.noneOf(FiveR.class);
    if (uses.contains(Use.SHARE)) {
      activities.addAll(Set.of(RETAIN, REUSE, REDISTRIBUTE));
    }
    if (uses.contains(Use.ADAPT)) {
      activities.addAll(Set.of(REVISE, REMIX));
    }
    return Collections.unmodifiableSet(activities);
  }
}
