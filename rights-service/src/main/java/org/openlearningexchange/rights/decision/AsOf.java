package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The moment that a caller asks about: an instant, or a day, which means its end (UTC). */
record AsOf(Instant instant) {

  /**
   * Reads what a caller sends.
   *
   * @throws Problem 400 for what is no moment, or one to come
   */
  static AsOf parse(String text, Instant now) {
    return instant(text)
        .or(() -> endOfDay(text, now))
        .filter(instant -> !instant.isAfter(now))
        .map(AsOf::new)
        .orElseThrow(
            () ->
                Problem.of(
                        CommonProblem.INVALID_REQUEST,
                        "What will hold is not known, and what is no moment cannot be looked up.")
                    .field(
                        "at",
                        "must be a date such as 2025-06-01 or an instant such as"
                            + " 2025-06-01T12:00:00Z, not after now"));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Of today, as much as has passed. */
  private static Optional<Instant> endOfDay(String text, Instant now) {
    try {
      Instant start = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant end = start.plus(1, ChronoUnit.DAYS).minusMillis(1);
      return Optional.of(end.isAfter(now) && !start.isAfter(now) ? now : end);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
