package org.openlearningexchange.rights.recognition;

import org.openlearningexchange.contracts.message.RightsDecision.Status;

/**
 * The one-line outcome of a recognition: an exact id, a bare family when no version is stated,
 * {@code A OR B}, {@code A AND B}, or one of the words below.
 */
public final class ConventionalExpression {
  /** No licence is stated. */
  public static final String NONE = "NONE";

  /** Something is said of rights, but not clearly enough to name it. */
  public static final String AMBIGUOUS = "AMBIGUOUS";

  /** What is said contradicts itself. */
  public static final String CONFLICT = "CONFLICT";

  private ConventionalExpression() {}

  /** What was recognised, in one line. */
  public static String of(RecognisedRights rights) {
    if (rights.ambiguous()) {
      return AMBIGUOUS;
    }
    if (rights.status() == Status.CONFLICTING) {
      return CONFLICT;
    }
    return rights.status() == Status.UNKNOWN ? NONE : rights.expression();
  }
}
