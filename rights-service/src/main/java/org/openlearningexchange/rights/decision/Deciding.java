package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.policy.AppliedDefault;

/**
 * Decides: from the grounds, and what was decided before, to a verdict. Pure. What the statements
 * (or, where they are silent, the member's policy) come to is followed on its own while a person's
 * ruling stands in its place, so that nothing is lost once that ends.
 */
final class Deciding {
  private Deciding() {}

  /**
   * @param until when what was decided before ceased to hold: now, or when the resource had left
   */
  static Verdict decide(
      @Nullable StoredRights before, Grounds grounds, Cause cause, Instant now, Instant until) {
    RightsDecision lastBase = before == null ? null : before.base();
    RightsDecision last = before == null ? null : before.decision();
    RightsDecision base = base(lastBase, grounds, cause, now, until);
    OverrideOrder order = grounds.override();
    if (order != null) {
      RightsDecision ruled = new DecisionDraft(base).overriddenBy(order).since(now).decision();
      return Verdict.overruling(base, since(last, ruled, now), grounds);
    }
    return Verdict.of(base, grounds);
  }

  private static RightsDecision base(
      @Nullable RightsDecision last, Grounds grounds, Cause cause, Instant now, Instant until) {
    DecisionDraft draft = new DecisionDraft(grounds.rights());
    Embargo announced = draft.embargo();
    if (announced != null && !now.isBefore(announced.until())) {
      draft.afterEmbargo(announced);
    }
    AppliedDefault applied = grounds.policy().applied();
    if (applied != null && grounds.silent() && draft.embargo() == null && draft.isUnknown()) {
      draft.byPolicy(applied);
    }
    RightsDecision decision = draft.since(now).decision();
    RightsDecision next = draft.earlier(EarlierGrants.of(last, decision, cause, until)).decision();
    return since(last, next, now);
  }

  /** While the licence stays the same it holds since it was first seen, whatever else is said. */
  private static RightsDecision since(
      @Nullable RightsDecision last, RightsDecision decision, Instant now) {
    Instant held = last == null || !goesOn(last, decision) ? now : last.decidedAt();
    return new DecisionDraft(decision).since(held).decision();
  }

  private static boolean goesOn(RightsDecision last, RightsDecision decision) {
    return !differ(last, decision)
        || EarlierGrants.isSameLicence(last, decision)
            && Objects.equals(last.override(), decision.override());
  }

  /** Whether they allow or say different things; evidence and rules may differ without that. */
  static boolean differ(RightsDecision one, RightsDecision other) {
    return !one.expression().equals(other.expression())
        || one.status() != other.status()
        || !Objects.equals(one.licenceUri(), other.licenceUri())
        || !one.label().equals(other.label())
        || one.confidence() != other.confidence()
        || !one.permits().equals(other.permits())
        || !one.requires().equals(other.requires())
        || !one.missing().equals(other.missing())
        || !one.parts().equals(other.parts())
        || !one.earlier().equals(other.earlier())
        || !Objects.equals(one.override(), other.override())
        || !Objects.equals(one.embargo(), other.embargo())
        || !one.signals().equals(other.signals());
  }
}
