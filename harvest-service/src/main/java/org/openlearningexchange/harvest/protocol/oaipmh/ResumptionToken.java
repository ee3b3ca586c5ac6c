package org.openlearningexchange.harvest.protocol.oaipmh;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on (OAI-PMH 3.5). Only made for a token with content: an empty one is the end.
 *
 * @param value exactly as given
 * @param completeListSize a hint at best
 */
public record ResumptionToken(String value, @Nullable Long completeListSize) {}
