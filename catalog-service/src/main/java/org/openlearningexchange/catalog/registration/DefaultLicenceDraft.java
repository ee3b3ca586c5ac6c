package org.openlearningexchange.catalog.registration;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.WebAddress;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.kit.problem.Problem;

/** A member's policy on resources whose records say nothing of rights, as a caller sends it. */
@Schema(name = "DefaultLicence")
public record DefaultLicenceDraft(
    @Schema(
            required = true,
            description = "One licence, with its version, in the spelling of SPDX",
            examples = "CC-BY-4.0")
        @Nullable String licence,
    @Schema(
            required = true,
            description = "The first day (UTC) that the policy holds",
            examples = "2024-01-01")
        @Nullable String since,
    @Schema(
            nullable = true,
            description = "The last day; without it the policy has no end",
            examples = "2027-12-31")
        @Nullable String until,
    @Schema(
            required = true,
            description = "Where everyone can read the policy",
            examples = "https://university.example/open-access-policy")
        @Nullable String policy) {
  private static final String FIELD = "defaultLicence";

  /**
   * What rights-service knows as one licence that grants something: the six Creative Commons
   * licences in all their versions, its public-domain tools, and open licences that are met in
   * education.
   */
  private static final Pattern ONE_LICENCE =
      Pattern.compile(
          "CC-BY(?:-NC)?(?:-(?:ND|SA))?-(?:4\\.0|(?:1\\.0|2\\.0|2\\.1|2\\.5|3\\.0)(?:-[A-Z]{2,8})?)"
              + "|CC0-1\\.0|CC-PDM-1\\.0|LAL-1\\.3|OGL-UK-[123]\\.0|etalab-2\\.0"
              + "|DL-DE-(?:BY|ZERO)-2\\.0|GFDL-1\\.[23]-(?:only|or-later)|NLOD-[12]\\.0"
              + "|ODbL-1\\.0|ODC-By-1\\.0|PDDL-1\\.0|MIT|Apache-2\\.0|GPL-3\\.0-(?:only|or-later)");

  static @Nullable DefaultLicenceDraft of(@Nullable DefaultLicence given) {
    return given == null
        ? null
        : new DefaultLicenceDraft(
            given.licence(),
            given.since().toString(),
            given.until() == null ? null : given.until().toString(),
            given.policy().toString());
  }

  /** What holds; empty where a field is at fault, which the problem then names. */
  Optional<DefaultLicence> check(Problem problem) {
    Optional<String> known = checkLicence(problem);
    Optional<LocalDate> first = date("since", since, problem);
    Optional<LocalDate> last = until == null ? Optional.empty() : date("until", until, problem);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      problem.field(FIELD + ".until", "must not be before since; leave it out without an end");
    }
    Optional<URI> address = checkPolicy(problem);
    return known.isPresent() && first.isPresent() && address.isPresent()
        ? Optional.of(
            new DefaultLicence(known.get(), first.get(), last.orElse(null), address.get()))
        : Optional.empty();
  }

  private Optional<String> checkLicence(Problem problem) {
    Optional<String> known =
        Optional.ofNullable(licence)
            .map(String::strip)
            .filter(id -> ONE_LICENCE.matcher(id).matches());
    if (known.isEmpty()) {
      problem.field(
          FIELD + ".licence",
          "must be the id of one licence with its version, such as CC-BY-4.0 or CC0-1.0");
    }
    return known;
  }

  private static Optional<LocalDate> date(String field, @Nullable String text, Problem problem) {
    try {
      if (text != null) {
        return Optional.of(LocalDate.parse(text.strip()));
      }
    } catch (DateTimeParseException e) {
      // said below, as for a date that is missing
    }
    problem.field(FIELD + "." + field, "must be a date such as 2024-01-01");
    return Optional.empty();
  }

  private Optional<URI> checkPolicy(Problem problem) {
    Optional<URI> address = Optional.ofNullable(policy).flatMap(WebAddress::parse);
    if (address.isEmpty()) {
      problem.field(
          FIELD + ".policy",
          "must be the http or https address where everyone can read the policy");
    }
    return address;
  }
}
