package org.openlearningexchange.harvest.probe.detection;

import org.jspecify.annotations.Nullable;

/**
 * What an answer turned out to be.
 *
 * @param protocol by which more of it can be harvested, as registrations name it
 * @param evidence what it was recognised by
 * @param name what it calls itself; null where it does not
 */
record Sniffed(String protocol, String evidence, @Nullable String name) {}
