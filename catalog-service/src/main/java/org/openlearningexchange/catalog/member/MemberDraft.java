package org.openlearningexchange.catalog.member;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.LanguageTag;
import org.openlearningexchange.catalog.WebAddress;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/**
 * A member as a caller sends it: for a new one, and after a patch.
 *
 * @param name by language
 * @param country ISO 3166-1 alpha-2
 */
@Schema(name = "MemberDraft")
record MemberDraft(
    @Schema(
            description = "Name by BCP 47 language tag; at least one",
            required = true,
            examples = "{\"en\":\"University of Example\",\"de\":\"Universität Beispiel\"}")
        @Nullable Map<String, String> name,
    @Schema(description = "http or https", examples = "https://university.example")
        @Nullable String homepage,
    @Schema(description = "Country, ISO 3166-1 alpha-2", required = true, examples = "DE")
        @Nullable String country) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  static MemberDraft of(Member member) {
    return new MemberDraft(
        member.name(),
        member.homepage() == null ? null : member.homepage().toString(),
        member.country());
  }

  /**
   * The particulars.
   *
   * @throws Problem 400 that names every field at fault
   */
  MemberParticulars check() {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The member is not valid; see errors.");
    LanguageTag.check("name", name == null ? Map.of() : name, problem);
    Optional<URI> address = Optional.ofNullable(homepage).flatMap(WebAddress::parse);
    if (homepage != null && address.isEmpty()) {
      problem.field(
          "homepage", "must be an http or https address, such as https://university.example");
    }
    if (country == null || !COUNTRIES.contains(country)) {
      problem.field("country", "must be a country code of ISO 3166-1 in two capitals, such as DE");
    }
    if (problem.hasFieldErrors() || name == null || country == null) {
      throw problem;
    }
    return new MemberParticulars(name, address.orElse(null), country);
  }
}
