package org.openlearningexchange.harvest.probe;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The body of a request for a probe. */
@Schema(description = "What is to be looked at.")
public record ProbeOrder(
    @Schema(
            required = true,
            description = "A home page, or the address of an interface, a feed, a sitemap, a file.",
            examples = "https://repository.example.edu/")
        @Nullable String address,
    @Schema(description = "How to harvest it; left out, it is found out.", examples = "oai-pmh")
        @Nullable String protocol,
    @Schema(description = "The format; left out, the best offered is chosen.", examples = "lom")
        @Nullable String metadataPrefix,
    @Schema(description = "Only these sets, with those below them.") @Nullable List<String> sets,
    @Schema(description = "Not these sets.") @Nullable List<String> excludedSets) {
  private static final int MOST_SETS = 100;
  private static final int LONGEST_SET = 300;
  private static final int LONGEST_PREFIX = 200;

  /**
   * The order as a request.
   *
   * @param language of the caller
   * @throws Problem 400 that names each field at fault
   */
  ProbeRequest request(Collection<String> protocols, String language) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some values are not valid; see errors.");
    Optional<URI> where = where();
    if (where.isEmpty()) {
      problem.field("address", "an http or https address with a host, at most 2000 characters");
    }
    if (protocol != null && !protocols.contains(protocol)) {
      problem.field("protocol", "one of " + String.join(", ", protocols) + ", or left out");
    }
    if (metadataPrefix != null && !isWord(metadataPrefix, LONGEST_PREFIX)) {
      problem.field("metadataPrefix", "a prefix that the source offers, or left out");
    }
    checkSets("sets", sets, problem);
    checkSets("excludedSets", excludedSets, problem);
    if (where.isEmpty() || problem.hasFieldErrors()) {
      throw problem;
    }
    return new ProbeRequest(
        null,
        where.get(),
        protocol,
        metadataPrefix,
        sets == null ? List.of() : sets,
        excludedSets == null ? List.of() : excludedSets,
        null,
        language);
  }

  /** People leave out the scheme. */
  private Optional<URI> where() {
    if (address == null || address.isBlank()) {
      return Optional.empty();
    }
    String given = address.strip();
    return WebAddresses.http(given.contains("://") ? given : "https://" + given)
        .filter(it -> given.contains("://") || given.contains("."));
  }

  private static void checkSets(String field, @Nullable List<String> sets, Problem problem) {
    if (sets != null
        && (sets.size() > MOST_SETS || !sets.stream().allMatch(it -> isWord(it, LONGEST_SET)))) {
      problem.field(field, "at most 100 setSpecs of at most 300 characters without white space");
    }
  }

  private static boolean isWord(@Nullable String value, int longest) {
    return value != null && value.length() <= longest && value.matches("\\S+");
  }
}
