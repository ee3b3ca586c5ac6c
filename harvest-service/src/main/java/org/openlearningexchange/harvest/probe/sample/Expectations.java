package org.openlearningexchange.harvest.probe.sample;

import org.jspecify.annotations.Nullable;

/**
 * What the records of a sample are held against.
 *
 * @param protocol as registrations name it
 * @param granularity of datestamps, as Identify states it; null where there is no such thing
 * @param namespace of the metadata, as ListMetadataFormats states it; null likewise
 * @param provider whom teachers see as the provider
 * @param language of the caller, for labels
 */
public record Expectations(
    String protocol,
    @Nullable String granularity,
    @Nullable String namespace,
    String provider,
    String language) {}
