package org.openlearningexchange.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param total of all pages; a lower bound unless it is exact
 * @param facets on the first page; each ignores its own filter, so that another value can be chosen
 * @param next for the parameter {@code cursor}; null after the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "One page of results")
record SearchAnswer(
    @Schema(examples = "12") long total,
    boolean totalIsExact,
    List<ResultItem> items,
    Map<String, List<FacetValue>> facets,
    @Nullable @Schema(description = "For the parameter cursor; null after the last page")
        String next) {}
