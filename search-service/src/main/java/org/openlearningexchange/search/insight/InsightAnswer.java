package org.openlearningexchange.search.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was looked for and not found.
 *
 * @param from first day, in UTC
 * @param until last day, today
 * @param callers a text is shown when at least as many different callers searched for it on one day
 * @param all sums of all searches, those with other texts included
 * @param languages the same by the searchers' language, most searches first
 * @param subjects the same by the fields that searches were narrowed to
 * @param queries texts that found little, most searches first, at most 100
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What was looked for and not found; nothing about who looked")
record InsightAnswer(
    LocalDate from,
    LocalDate until,
    @Schema(examples = "5") int callers,
    Sum all,
    List<LanguageSum> languages,
    List<SubjectSum> subjects,
    List<Query> queries) {

  /**
   * How searches ended.
   *
   * @param searches all
   * @param none that found nothing
   * @param few that found one or two resources
   */
  record Sum(
      @Schema(examples = "812") long searches,
      @Schema(examples = "40") long none,
      @Schema(examples = "25") long few) {}

  /** How searches of one language ended. */
  record LanguageSum(
      @Schema(examples = "fr") String language,
      @Schema(examples = "French") String label,
      Sum sum) {}

  /** How searches in one field ended. */
  record SubjectSum(
      @Schema(examples = "https://w3id.org/kim/isced-2013/n0541") String subject,
      @Schema(examples = "Mathematics") String label,
      Sum sum) {}

  /**
   * Words that found little.
   *
   * @param callers different ones on the busiest day, at least; 20 stands for more
   * @param languages of the searchers
   * @param subjects that searches were narrowed to, as ids
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Query(
      @Schema(examples = "photovoltaics lab course") String text,
      @Schema(examples = "14") long searches,
      @Schema(examples = "14") long none,
      @Schema(examples = "0") long few,
      @Schema(examples = "6") int callers,
      List<String> languages,
      List<String> subjects) {}
}
