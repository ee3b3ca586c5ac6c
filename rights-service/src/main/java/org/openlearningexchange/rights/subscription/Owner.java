package org.openlearningexchange.rights.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;

/**
 * Whose subscriptions are meant: those of a member, or of a client that acts for none.
 *
 * @param everybody an operator, who sees all
 */
public record Owner(String clientId, @Nullable UUID memberId, boolean everybody) {
  static Owner of(Caller caller) {
    return new Owner(caller.clientId(), caller.memberId().orElse(null), caller.isOperator());
  }
}
