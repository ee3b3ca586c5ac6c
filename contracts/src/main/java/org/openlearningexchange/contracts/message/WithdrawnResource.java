package org.openlearningexchange.contracts.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A resource that is gone; kept for good, so that late readers and 410 answers know it.
 *
 * @param since when the exchange learnt of it
 */
public record WithdrawnResource(
    UUID resourceId,
    long revision,
    long recordVersion,
    Provenance provenance,
    Instant since,
    WithdrawalReason reason)
    implements ResourceMessage {}
