package org.openlearningexchange.harvest.record;

/**
 * A live record as it was last delivered.
 *
 * @param protocol by which it is read again
 * @param context what is needed to read it again
 */
public record KeptRecord(Arrival.Origin origin, String protocol, String raw, String context) {}
