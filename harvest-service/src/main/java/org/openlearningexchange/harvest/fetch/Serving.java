package org.openlearningexchange.harvest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When and how a source served an answer.
 *
 * @param at by the source's own clock; null where it does not say, or makes no sense
 * @param compressed whether it said that the answer was compressed on the way
 */
public record Serving(@Nullable Instant at, boolean compressed) {

  /** Reads the headers Date and Content-Encoding. */
  static Serving parse(@Nullable String date, @Nullable String encoding) {
    return new Serving(
        instant(date),
        encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity"));
  }

  private static @Nullable Instant instant(@Nullable String date) {
    try {
      return date == null
          ? null
          : ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
