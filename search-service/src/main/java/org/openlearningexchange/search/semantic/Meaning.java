package org.openlearningexchange.search.semantic;

/**
 * A search as a vector.
 *
 * @param field that holds the vectors it can be compared with
 */
public record Meaning(String field, float[] vector) {}
