package org.openlearningexchange.rights.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.dispute.Step.Verdict;
import org.openlearningexchange.rights.restriction.Effect;

/** A decision as an operator sends it. */
@Schema(name = "Resolution")
record ResolutionDraft(
    @Schema(
            description =
                "upheld: the notice was right; lifted: the resource is shown again as before",
            enumeration = {"upheld", "lifted"},
            required = true)
        @Nullable Verdict outcome,
    @Schema(
            description = "What stays of the restriction where it is upheld; as it is unless given",
            enumeration = {"flagged", "hidden"})
        @Nullable Effect effect,
    @Schema(required = true) @Nullable StatementDraft statementOfReasons) {

  Step.Resolution check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The decision is not complete; see errors.");
    if (outcome == null) {
      problem.field("outcome", "must be upheld or lifted");
    }
    if (outcome == Verdict.LIFTED && effect != null) {
      problem.field("effect", "must be absent where the restriction is lifted");
    }
    StatementDraft.check(statementOfReasons, problem);
    if (problem.hasFieldErrors() || outcome == null) {
      throw problem;
    }
    return new Step.Resolution(outcome, effect);
  }
}
