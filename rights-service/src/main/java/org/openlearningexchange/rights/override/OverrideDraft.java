package org.openlearningexchange.rights.override;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.decision.OverrideOrder;
import org.openlearningexchange.rights.licence.LicenceExpression;

/** An override as a caller sends it. */
@Schema(name = "OverrideDraft")
record OverrideDraft(
    @Schema(
            required = true,
            description =
                "Id of a licence, with its version; a choice ('A OR B') or parts ('A AND B') of"
                    + " such; or NONE where nothing is granted",
            examples = "CC-BY-4.0")
        @Nullable String licence,
    @Schema(
            required = true,
            description = "Why, in 10 to 1,000 characters; everyone can read it",
            examples = "The author changed the licence by letter of 3 March 2026.")
        @Nullable String reason,
    @Schema(
            nullable = true,
            description =
                "When it ends by itself: an instant or a date, within five years; without it the"
                    + " override holds until it is deleted",
            examples = "2027-01-01T00:00:00Z")
        @Nullable String expires) {
  private static final String NOTHING = "NONE";
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_LICENCE = 500;
  private static final int MOST_YEARS = 5;

  /**
   * What is to hold from now on.
   *
   * @throws Problem 400 that names every field at fault
   */
  OverrideOrder check(String by, Instant now) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The override is not valid; see errors.");
    Optional<String> expression = checkLicence(problem);
    String why = checkReason(problem);
    Instant end = checkExpires(now, problem);
    if (problem.hasFieldErrors()) {
      throw problem;
    }
    return new OverrideOrder(expression.orElseThrow(), by, why, now, end);
  }

  private Optional<String> checkLicence(Problem problem) {
    Optional<String> expression =
        Optional.ofNullable(licence)
            .map(String::strip)
            .filter(text -> text.length() <= LONGEST_LICENCE)
            .flatMap(OverrideDraft::expression);
    if (expression.isEmpty()) {
      problem.field(
          "licence",
          "must be NONE, the id of a licence with its version such as CC-BY-4.0 (GET /licences has"
              + " them all), or such ids joined by OR or by AND");
    }
    return expression;
  }

  private static Optional<String> expression(String text) {
    return text.equalsIgnoreCase(NOTHING)
        ? Optional.of(NOTHING)
        : LicenceExpression.parse(text)
            .filter(LicenceExpression::isExact)
            .map(LicenceExpression::expression);
  }

  private String checkReason(Problem problem) {
    String why = reason == null ? "" : reason.strip();
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      problem.field(
          "reason",
          "must say in %d to %,d characters why; everyone can read it"
              .formatted(SHORTEST_REASON, LONGEST_REASON));
    }
    return why;
  }

  private @Nullable Instant checkExpires(Instant now, Problem problem) {
    if (expires == null) {
      return null;
    }
    Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant();
    Optional<Instant> end =
        parse(expires).filter(it -> it.isAfter(now)).filter(it -> !it.isAfter(latest));
    if (end.isEmpty()) {
      problem.field(
          "expires",
          "must be an instant such as 2027-01-01T00:00:00Z, or a date, after now and within five"
              + " years; leave it out for an override without end");
    }
    return end.orElse(null);
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return parseDate(text);
    }
  }

  private static Optional<Instant> parseDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
