package org.openlearningexchange.contracts.message;

import org.jspecify.annotations.Nullable;

/**
 * One statement about rights, exactly as found.
 *
 * @param text the value itself; a URI or words
 * @param field where it stood, such as {@code dc:rights} or {@code lom:rights/description}
 * @param language its language tag where the source gave one
 */
public record LicenceStatement(String text, @Nullable String field, @Nullable String language) {}
