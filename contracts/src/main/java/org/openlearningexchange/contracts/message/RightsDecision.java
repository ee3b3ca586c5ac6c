package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the licence of a resource allows, and on what evidence. Never more than the source gave.
 *
 * @param expression SPDX id, bare family where no version is stated, {@code A OR B}, {@code A AND
 *     B}, {@code LicenseRef-…}, or {@code NONE}
 * @param label as to be shown, such as {@code CC BY 4.0}
 * @param licenceUri canonical address of the licence; null where none is certain
 * @param permits the uses that are allowed to everyone
 * @param requires duties, such as {@code attribution}, {@code share-alike}
 * @param confidence 0 to 1
 * @param evidence the statements it rests on
 * @param rulesVersion the version of the rules that decided
 */
public record RightsDecision(
    String expression,
    String label,
    @Nullable URI licenceUri,
    Status status,
    double confidence,
    Set<Use> permits,
    List<String> requires,
    List<Evidence> evidence,
    int rulesVersion,
    Instant decidedAt) {
  public RightsDecision {
    permits =
        permits == null || permits.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(permits));
    requires = requires == null ? List.of() : List.copyOf(requires);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** How certain the decision is. */
  public enum Status {
    @JsonProperty("declared")
    DECLARED,
    @JsonProperty("inferred")
    INFERRED,
    @JsonProperty("repository-default")
    REPOSITORY_DEFAULT,
    @JsonProperty("conflicting")
    CONFLICTING,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** What a teacher wants to do with a resource. */
  public enum Use {
    @JsonProperty("share")
    SHARE,
    @JsonProperty("adapt")
    ADAPT,
    @JsonProperty("commercial")
    COMMERCIAL
  }

  /**
   * A statement that was read.
   *
   * @param rule the rule that read it
   * @param expression what that rule made of it
   */
  public record Evidence(LicenceStatement statement, String rule, String expression) {}
}
