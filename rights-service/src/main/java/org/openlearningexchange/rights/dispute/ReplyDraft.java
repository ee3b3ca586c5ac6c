package org.openlearningexchange.rights.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** A counter-notice or an appeal as a party sends it. */
@Schema(name = "Reply")
record ReplyDraft(
    @Schema(
            description =
                "Why the decision should be another; the other party and operators will read it",
            required = true)
        @Nullable String reasons,
    @Schema(
            description =
                "true: you believe in good faith that what you say is accurate and complete",
            required = true)
        @Nullable Boolean goodFaith) {
  private static final TextBounds REASONS = new TextBounds(10_000);

  String check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The reply is not complete; see errors.");
    REASONS.fault(reasons).ifPresent(remedy -> problem.field("reasons", remedy));
    if (!Boolean.TRUE.equals(goodFaith)) {
      problem.field(
          "goodFaith", "must be true: you believe that what you say is accurate and complete");
    }
    if (problem.hasFieldErrors() || reasons == null) {
      throw problem;
    }
    return reasons;
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "ReplyDraft[…]";
  }
}
