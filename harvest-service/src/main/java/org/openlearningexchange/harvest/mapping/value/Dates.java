package org.openlearningexchange.harvest.mapping.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the precision that the source gave, and no other; what is uncertain is left out. Pure.
 */
public final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ]\\d{1,2}:.{2,24}|[T ]?)?)?)?");
  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private Dates() {}

  /** ISO 8601: a year, a month or a day. */
  public static Optional<String> of(String value) {
    String text = value.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      return date(slashed.group(1), slashed.group(2), slashed.group(3));
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return date(dotted.group(3), dotted.group(2), dotted.group(1));
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches()
        ? date(compact.group(1), compact.group(2), compact.group(3))
        : Optional.empty();
  }

  private static Optional<String> date(
      String year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    int y = Integer.parseInt(year);
    if (y < 1000 || y > 2200) {
      return Optional.empty();
    }
    if (month == null) {
      return Optional.of(year);
    }
    int m = Integer.parseInt(month);
    if (m < 1 || m > 12) {
      return Optional.empty();
    }
    if (day == null) {
      return Optional.of("%s-%02d".formatted(year, m));
    }
    try {
      return Optional.of(LocalDate.of(y, m, Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
