package org.openlearningexchange.catalog.repository;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.WebAddress;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** What may be changed of a repository, as a caller sends it. */
@Schema(name = "RepositoryChange")
record ParticularsDraft(
    @Schema(examples = "Open courses") @Nullable String name,
    @Schema(
            description =
                "OAI-PMH base URL: http or https, without query, fragment and credentials",
            examples = "https://repository.university.example/oai")
        @Nullable String baseUrl,
    @Schema(
            description = "The format to harvest; by default the best that the repository offers",
            examples = "lom")
        @Nullable String metadataPrefix,
    @Schema(description = "setSpecs to harvest; none means the whole repository")
        @Nullable List<@Nullable String> sets,
    @Schema(
            description = "ISO 8601 duration from PT15M to P30D between two harvests",
            defaultValue = "PT24H",
            examples = "PT24H")
        @Nullable String harvestEvery) {
  static final Duration USUAL = Duration.ofHours(24);

  private static final Duration OFTENEST = Duration.ofMinutes(15);
  private static final Duration RAREST = Duration.ofDays(30);
  private static final int LONGEST_NAME = 300;
  private static final int MOST_SETS = 100;

  /** The characters that OAI-PMH 2.0 allows: the unreserved ones of RFC 2396. */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]{1,100}");

  private static final Pattern SET_SPEC =
      Pattern.compile("[A-Za-z0-9\\-_.!~*'()]{1,200}(:[A-Za-z0-9\\-_.!~*'()]{1,200}){0,20}");

  static ParticularsDraft of(Repository repository) {
    return new ParticularsDraft(
        repository.name(),
        repository.baseUrl().toString(),
        repository.metadataPrefix(),
        List.copyOf(repository.sets()),
        repository.harvestEvery().toString());
  }

  /**
   * The particulars.
   *
   * @throws Problem 400 that names every field at fault
   */
  Particulars check() {
    return check(problem());
  }

  static Problem problem() {
    return Problem.of(CommonProblem.INVALID_REQUEST, "The repository is not valid; see errors.");
  }

  /** The particulars, where the problem may already hold faults of other fields. */
  Particulars check(Problem problem) {
    String checkedName = checkName(problem);
    Optional<URI> address = checkBaseUrl(problem);
    checkPrefix(problem);
    List<String> checkedSets = checkSets(problem);
    Optional<Duration> every = checkHarvestEvery(problem);
    if (problem.hasFieldErrors() || address.isEmpty() || every.isEmpty()) {
      throw problem;
    }
    return new Particulars(checkedName, address.get(), metadataPrefix, checkedSets, every.get());
  }

  private String checkName(Problem problem) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      problem.field("name", "must have 1 to " + LONGEST_NAME + " characters");
      return "";
    }
    return name.strip();
  }

  private Optional<URI> checkBaseUrl(Problem problem) {
    Optional<URI> address =
        Optional.ofNullable(baseUrl)
            .flatMap(WebAddress::parse)
            .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null);
    if (address.isEmpty()) {
      problem.field(
          "baseUrl",
          "must be an http or https address without credentials, query and fragment,"
              + " such as https://repository.university.example/oai");
    }
    return address;
  }

  private void checkPrefix(Problem problem) {
    if (metadataPrefix != null && !PREFIX.matcher(metadataPrefix).matches()) {
      problem.field(
          "metadataPrefix", "must be a metadataPrefix that the repository lists, such as oai_dc");
    }
  }

  private List<String> checkSets(Problem problem) {
    List<@Nullable String> given = sets == null ? List.of() : sets;
    List<String> valid =
        given.stream()
            .flatMap(java.util.stream.Stream::ofNullable)
            .filter(set -> SET_SPEC.matcher(set).matches())
            .distinct()
            .toList();
    if (given.stream().anyMatch(set -> set == null || !SET_SPEC.matcher(set).matches())
        || given.size() > MOST_SETS) {
      problem.field(
          "sets", "must be at most " + MOST_SETS + " setSpecs, such as courses:mathematics");
    }
    return valid;
  }

  private Optional<Duration> checkHarvestEvery(Problem problem) {
    if (harvestEvery == null) {
      return Optional.of(USUAL);
    }
    Optional<Duration> every =
        parse(harvestEvery).filter(it -> it.compareTo(OFTENEST) >= 0 && it.compareTo(RAREST) <= 0);
    if (every.isEmpty()) {
      problem.field(
          "harvestEvery", "must be an ISO 8601 duration from PT15M to P30D, such as PT24H");
    }
    return every;
  }

  private static Optional<Duration> parse(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
