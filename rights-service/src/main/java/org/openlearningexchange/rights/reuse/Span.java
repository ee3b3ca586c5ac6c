package org.openlearningexchange.rights.reuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day, a month or a year: as exactly as somebody remembers. */
public record Span(LocalDate first, LocalDate last) {

  /** A date in ISO 8601: {@code 2022}, {@code 2022-05} or {@code 2022-05-17}. */
  public static Optional<Span> parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(of(Year.parse(text)));
        case 7 -> Optional.of(of(YearMonth.parse(text)));
        case 10 -> Optional.of(of(LocalDate.parse(text)));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The day of an instant, UTC. */
  public static Span of(Instant instant) {
    return of(instant.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** One day. */
  public static Span of(LocalDate day) {
    return new Span(day, day);
  }

  private static Span of(YearMonth month) {
    return new Span(month.atDay(1), month.atEndOfMonth());
  }

  private static Span of(Year year) {
    return new Span(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /** Whether all of it is earlier than all of the other. */
  boolean isBefore(Span other) {
    return last.isBefore(other.first);
  }
}
