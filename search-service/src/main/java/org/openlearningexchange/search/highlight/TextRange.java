package org.openlearningexchange.search.highlight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text, in UTF-16 code units as JavaScript and Java count them.
 *
 * @param start from 0
 */
@Schema(description = "A part of a text, in UTF-16 code units as JavaScript counts them")
public record TextRange(@Schema(examples = "18") int start, @Schema(examples = "7") int length) {}
