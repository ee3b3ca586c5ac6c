package org.openlearningexchange.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.facet.FacetValue;

/**
 * One page of results.
 *
 * @param total of all pages; a lower bound unless it is exact
 * @param facets on the first page; each ignores its own filter, so that another value can be chosen
 * @param next for the parameter {@code cursor}; null after the last page
 * @param didYouMean other words that find more; absent where there are none
 * @param corrected whether the results are those of {@code didYouMean}
 * @param someWords whether the results need not have all the words
 * @param took milliseconds
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "One page of results")
record SearchAnswer(
    @Schema(examples = "12") long total,
    @Schema(description = "false: there are more than 'total' (10000)") boolean totalIsExact,
    List<ResultItem> items,
    @Schema(
            description =
                "On the first page, by the names of parameters; each as if its own filter were not"
                    + " set. 'reuse' and 'inclusion', all of whose values have to hold, count what"
                    + " one value more would leave")
        Map<String, List<FacetValue>> facets,
    @Nullable @Schema(description = "For the parameter cursor; null after the last page")
        String next,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
            description =
                "A near spelling that finds more, to be offered as a new 'q'; absent where there is"
                    + " none",
            examples = "linear algebra")
        String didYouMean,
    @Schema(
            description =
                "Nothing was found: these are the results of 'didYouMean', which should be said")
        boolean corrected,
    @Schema(
            description =
                "Few results had all the words: these have some of them, those with all first")
        boolean someWords,
    @Schema(description = "Milliseconds", examples = "9") long took) {

  SearchAnswer suggesting(@Nullable String words) {
    return new SearchAnswer(
        total, totalIsExact, items, facets, next, words, corrected, someWords, took);
  }

  SearchAnswer corrected(String words) {
    return new SearchAnswer(total, totalIsExact, items, facets, next, words, true, someWords, took);
  }

  SearchAnswer ofSomeWords() {
    return new SearchAnswer(
        total, totalIsExact, items, facets, next, didYouMean, corrected, true, took);
  }

  SearchAnswer took(long milliseconds) {
    return new SearchAnswer(
        total, totalIsExact, items, facets, next, didYouMean, corrected, someWords, milliseconds);
  }
}
