package org.openlearningexchange.rights.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.restriction.Effect;

/** A restriction as an operator sends it. */
@Schema(name = "Restriction")
record RestrictionDraft(
    @Schema(
            description =
                "flagged: shown, its licence as disputed, so that nobody finds it as reusable;"
                    + " hidden: not shown. Flag where that is enough",
            enumeration = {"flagged", "hidden"},
            required = true)
        @Nullable Effect effect,
    @Schema(required = true) @Nullable StatementDraft statementOfReasons) {

  Step.Restriction check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The restriction is not complete; see errors.");
    if (effect == null) {
      problem.field("effect", "must be flagged or hidden");
    }
    StatementDraft.check(statementOfReasons, problem);
    if (problem.hasFieldErrors() || effect == null) {
      throw problem;
    }
    return new Step.Restriction(effect);
  }
}
