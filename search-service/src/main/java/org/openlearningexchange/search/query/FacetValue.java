package org.openlearningexchange.search.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many results one more filter would leave.
 *
 * @param value for the parameter
 * @param label in the caller's language
 */
@Schema(description = "A value of a facet with the number of results that have it")
record FacetValue(
    @Schema(examples = "de") String value,
    @Schema(examples = "German") String label,
    @Schema(examples = "7") long count) {}
