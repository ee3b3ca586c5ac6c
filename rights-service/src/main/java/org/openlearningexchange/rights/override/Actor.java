package org.openlearningexchange.rights.override;

import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.decision.OverrideOrder;

/**
 * Who overrides.
 *
 * @param role {@link OverrideOrder#MEMBER} or {@link OverrideOrder#OPERATOR}
 */
record Actor(String clientId, String role) {
  static Actor of(Caller caller) {
    return new Actor(
        caller.clientId(), caller.isOperator() ? OverrideOrder.OPERATOR : OverrideOrder.MEMBER);
  }

  /**
   * Lets pass who may put another override in the place of this one.
   *
   * @throws Problem 409 for a member where an operator has spoken
   */
  void requireRank(OverrideOrder standing) {
    if (standing.by().equals(OverrideOrder.OPERATOR) && !role.equals(OverrideOrder.OPERATOR)) {
      throw Problem.of(
          RightsProblem.OVERRIDE_OUTRANKED,
          "An operator overrode this licence: '%s'. Ask the operators to take it back."
              .formatted(standing.reason()));
    }
  }
}
