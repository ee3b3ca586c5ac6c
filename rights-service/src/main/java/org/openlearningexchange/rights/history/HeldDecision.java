package org.openlearningexchange.rights.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;

/**
 * A decision and its time.
 *
 * @param since when it was made
 * @param until when another was made; null where none was since
 */
public record HeldDecision(RightsDecision decision, Instant since, @Nullable Instant until) {}
