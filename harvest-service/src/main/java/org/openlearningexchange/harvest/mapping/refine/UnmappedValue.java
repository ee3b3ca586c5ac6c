package org.openlearningexchange.harvest.mapping.refine;

/**
 * A value of a record that no vocabulary holds.
 *
 * @param value as the source gave it, bounded
 */
public record UnmappedValue(MappedVocabulary vocabulary, String value) {}
