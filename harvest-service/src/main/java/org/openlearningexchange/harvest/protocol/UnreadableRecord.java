package org.openlearningexchange.harvest.protocol;

import org.jspecify.annotations.Nullable;

/**
 * An entry that could not be read as a record.
 *
 * @param identifier where it could still be made out
 */
public record UnreadableRecord(@Nullable String identifier, String reason, String raw)
    implements Delivered {}
