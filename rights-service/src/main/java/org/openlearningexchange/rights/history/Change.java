package org.openlearningexchange.rights.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to be kept.
 *
 * @param from the expression before; null for the first decision
 * @param to the expression since
 * @param decision the decision in full, as JSON
 */
public record Change(
    UUID resourceId,
    @Nullable String from,
    String to,
    Cause cause,
    Origin origin,
    String decision,
    int rulesVersion) {}
