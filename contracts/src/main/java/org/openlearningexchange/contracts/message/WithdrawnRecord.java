package org.openlearningexchange.contracts.message;

import java.util.UUID;

/** A record that the source holds no longer, or whose repository has left. */
public record WithdrawnRecord(
    UUID resourceId, long recordVersion, Provenance provenance, WithdrawalReason reason)
    implements RecordMessage {}
