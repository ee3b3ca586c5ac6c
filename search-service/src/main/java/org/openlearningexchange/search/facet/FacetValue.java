package org.openlearningexchange.search.facet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many results there would be with one filter more, or another.
 *
 * @param value for the parameter
 * @param label in the caller's language
 * @param broader the value above it, for drawing a tree; absent at the top
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A value of a facet with the number of results that have it")
public record FacetValue(
    @Schema(examples = "https://w3id.org/kim/isced-2013/n0541") String value,
    @Schema(examples = "Mathematics") String label,
    @Schema(examples = "7") long count,
    @Nullable
        @Schema(
            description = "The value above it, whose count includes this one; absent at the top",
            examples = "https://w3id.org/kim/isced-2013/n054")
        URI broader) {

  /** A value with nothing above it. */
  static FacetValue of(String value, String label, long count) {
    return new FacetValue(value, label, count, null);
  }
}
