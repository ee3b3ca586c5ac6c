package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.WithdrawalReason;

/** What is known of a resource's rights. */
sealed interface ResourceRights {

  /** It is in the exchange, with this decision. */
  record Decided(UUID resourceId, RightsDecision decision) implements ResourceRights {}

  /** It left; the last decision stays in its history. */
  record Gone(Instant since, WithdrawalReason reason) implements ResourceRights {}
}
