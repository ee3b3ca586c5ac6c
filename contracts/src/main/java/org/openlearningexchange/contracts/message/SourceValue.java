package org.openlearningexchange.contracts.message;

/**
 * What a source said where the model holds a normalised value of it, or could hold none.
 *
 * @param field of the model, such as {@code inLanguage} or {@code datePublished}
 * @param value exactly as the source gave it, bounded in length
 */
public record SourceValue(String field, String value) {}
