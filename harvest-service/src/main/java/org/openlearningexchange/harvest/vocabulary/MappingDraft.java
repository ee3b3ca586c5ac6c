package org.openlearningexchange.harvest.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.crosswalk.Meaning;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** What a caller says about values, as it was sent. */
@Schema(name = "Mappings")
record MappingDraft(
    @Schema(required = true, description = "At most 1,000; others stay as they are")
        @Nullable List<@Nullable Entry> mappings,
    @Schema(description = "Only say what would change", defaultValue = "false")
        @Nullable Boolean dryRun) {
  private static final int MOST = 1_000;
  private static final int LONGEST = 200;

  @Schema(name = "Mapping")
  record Entry(
      @Schema(enumeration = {"subjects", "types", "levels", "audiences", "languages"})
          @Nullable String vocabulary,
      @Schema(examples = "Knot theory") @Nullable String value,
      @Schema(
              nullable = true,
              description =
                  "Id, notation or label of a concept, or a language tag; null says that the value"
                      + " has no counterpart",
              examples = "https://w3id.org/kim/isced-2013/n0541")
          @Nullable String concept) {}

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  /**
   * The mappings.
   *
   * @throws Problem 400 that names every field at fault
   */
  List<Meaning> check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The mappings are not valid; see errors.");
    List<@Nullable Entry> entries = mappings == null ? List.of() : mappings;
    if (entries.isEmpty() || entries.size() > MOST) {
      throw problem.field("mappings", "must hold 1 to " + MOST + " mappings");
    }
    List<Meaning> checked = new java.util.ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      check(entries.get(i), "mappings[" + i + "].", problem, checked);
    }
    if (problem.hasFieldErrors()) {
      throw problem;
    }
    return checked;
  }

  private static void check(
      @Nullable Entry entry, String at, Problem problem, List<Meaning> checked) {
    String value = entry == null || entry.value() == null ? "" : entry.value().strip();
    if (value.isEmpty()
        || value.length() > LONGEST
        || value.chars().anyMatch(Character::isISOControl)) {
      problem.field(at + "value", "must be a value as in GET …/unmapped-values");
    }
    String name = entry == null || entry.vocabulary() == null ? "" : entry.vocabulary();
    MappedVocabulary vocabulary = MappedVocabulary.of(name).orElse(null);
    if (vocabulary == null) {
      problem.field(at + "vocabulary", "must be subjects, types, levels, audiences or languages");
      return;
    }
    String given = entry == null ? null : entry.concept();
    String target = given == null ? null : vocabulary.target(given).orElse(null);
    if (given != null && target == null) {
      problem.field(
          at + "concept",
          "must be a concept of "
              + name
              + " (see GET /vocabularies/"
              + name
              + "), or null for no counterpart");
    }
    checked.add(new Meaning(vocabulary, value, target));
  }
}
