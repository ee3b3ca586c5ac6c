package org.openlearningexchange.rights.dispute;

import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, and what they say.
 *
 * @param clientId of an operator or a member; null for a notifier and the exchange itself
 * @param statement of reasons; null where the step has none
 * @param reply what a party writes; null where the step has none
 */
record Deed(
    Party by,
    @Nullable String clientId,
    @Nullable StatementDraft statement,
    @Nullable String reply) {

  static Deed of(Party by, @Nullable String clientId) {
    return new Deed(by, clientId, null, null);
  }

  /** By the exchange itself. */
  static Deed ofTheExchange() {
    return of(Party.EXCHANGE, null);
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Deed[by=" + by + "]";
  }
}
