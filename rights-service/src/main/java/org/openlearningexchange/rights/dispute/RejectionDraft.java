package org.openlearningexchange.rights.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** A rejection as an operator sends it. */
@Schema(name = "Rejection")
record RejectionDraft(@Schema(required = true) @Nullable StatementDraft statementOfReasons) {

  Step.Rejection check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The rejection is not complete; see errors.");
    StatementDraft.check(statementOfReasons, problem);
    if (problem.hasFieldErrors()) {
      throw problem;
    }
    return new Step.Rejection();
  }
}
