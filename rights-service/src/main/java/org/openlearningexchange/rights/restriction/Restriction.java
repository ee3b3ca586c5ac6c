package org.openlearningexchange.rights.restriction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dispute does to the resources that it is about.
 *
 * @param resourceId the resource that the notice names
 * @param canonicalUrl its material's address: whatever else is there, or comes to be, is meant too;
 *     null where it has none
 */
public record Restriction(
    UUID disputeId, UUID resourceId, @Nullable String canonicalUrl, Effect effect, Instant since) {}
