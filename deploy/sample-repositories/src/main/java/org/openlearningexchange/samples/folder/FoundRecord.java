package org.openlearningexchange.samples.folder;

import java.time.Instant;
import java.util.List;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;

/**
 * A record as a file has it.
 *
 * @param hasTime the datestamp was finer than a day
 * @param xml the whole record element, with the name spaces that were declared above it
 */
record FoundRecord(
    String identifier,
    Instant datestamp,
    boolean hasTime,
    List<String> sets,
    boolean deleted,
    MetadataFormat format,
    String xml) {}
