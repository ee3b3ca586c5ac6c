package org.openlearningexchange.rights.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ruling by a person that stands in the place of what a record's statements come to, as it is
 * kept with the resource. Who it was is in the audit alone.
 *
 * @param licence an expression of licences in the registry, or {@code NONE}
 * @param by {@code member} or {@code operator}
 * @param expires null where it holds until it is taken back
 */
public record OverrideOrder(
    String licence, String by, String reason, Instant since, @Nullable Instant expires) {
  /** Outranks every member. */
  public static final String OPERATOR = "operator";

  public static final String MEMBER = "member";

  /** Whether both say the same, whenever each was given. */
  public boolean saysTheSameAs(OverrideOrder other) {
    return new OverrideOrder(licence, by, reason, other.since(), expires).equals(other);
  }
}
