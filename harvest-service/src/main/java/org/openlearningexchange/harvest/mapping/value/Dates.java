package org.openlearningexchange.harvest.mapping.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the precision that the source gave, and no other; what is uncertain (ranges, circa, a
 * question mark) is left out. Pure.
 */
public final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ]\\d{1,2}:.{2,24}|[T ]?)?)?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.年]\\s?(\\d{1,2})[/.月]\\s?(\\d{1,2})[日.]?");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern DAY_OR_MONTH_FIRST =
      Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}(?:\\.\\d+)?Z?)?");

  /** {@code 3 May 2014}, {@code Sat, 03 May 2014 10:00:00 GMT}, {@code 3. Mai 2014}. */
  private static final Pattern DAY_NAMED =
      Pattern.compile(
          "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th|er)?\\s+(?:de\\s+)?"
              + "(\\p{L}{3,12}\\.?),?\\s+(?:de\\s+)?(\\d{4})(?:\\s+\\d{1,2}:.{2,24})?");

  /** {@code May 3, 2014}. */
  private static final Pattern MONTH_NAMED_FIRST =
      Pattern.compile("(\\p{L}{3,12}\\.?)\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");

  /** {@code May 2014}, {@code mayo de 2014}. */
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(\\p{L}{3,12}\\.?),?\\s+(?:de\\s+)?(\\d{4})");

  /** {@code c2014}, {@code cop. 2014}, {@code [2014]}: catalogues' ways to give a known year. */
  private static final Pattern CATALOGUED =
      Pattern.compile("\\[?(?:©|℗|[cp]|cop\\.?|copyright)?\\s?(\\d{4})]?");

  private Dates() {}

  /** ISO 8601: a year, a month or a day. */
  public static Optional<String> of(String value) {
    String text = value.strip().replaceAll("[;,.]+$", "");
    if (text.length() > 60) {
      return Optional.empty();
    }
    return numeric(text).or(() -> named(text)).or(() -> catalogued(text));
  }

  private static Optional<String> numeric(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return date(dotted.group(3), dotted.group(2), dotted.group(1));
    }
    Matcher either = DAY_OR_MONTH_FIRST.matcher(text);
    if (either.matches()) {
      return dayOrMonthFirst(either.group(1), either.group(3), either.group(4));
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches()
        ? date(compact.group(1), compact.group(2), compact.group(3))
        : Optional.empty();
  }

  /** Only the year is certain, unless one of the two can be no month. */
  private static Optional<String> dayOrMonthFirst(String one, String other, String year) {
    boolean isDayFirst = Integer.parseInt(one) > 12;
    boolean isMonthFirst = Integer.parseInt(other) > 12;
    if (isDayFirst == isMonthFirst) {
      return one.equals(other) || isDayFirst ? date(year, one, other) : date(year, null, null);
    }
    return isDayFirst ? date(year, other, one) : date(year, one, other);
  }

  private static Optional<String> named(String text) {
    Matcher day = DAY_NAMED.matcher(text);
    if (day.matches()) {
      return month(day.group(2)).flatMap(m -> date(day.group(3), m, day.group(1)));
    }
    Matcher monthFirst = MONTH_NAMED_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return month(monthFirst.group(1))
          .flatMap(m -> date(monthFirst.group(3), m, monthFirst.group(2)));
    }
    Matcher month = MONTH_NAMED.matcher(text);
    return month.matches()
        ? month(month.group(1)).flatMap(m -> date(month.group(2), m, null))
        : Optional.empty();
  }

  private static Optional<String> month(String name) {
    return MonthNames.number(name).map(String::valueOf);
  }

  private static Optional<String> catalogued(String text) {
    Matcher year = CATALOGUED.matcher(text);
    return year.matches() ? date(year.group(1), null, null) : Optional.empty();
  }

  /** A month or day of zero means that it is not known. */
  private static Optional<String> date(String year, @Nullable String month, @Nullable String day) {
    int y = Integer.parseInt(year);
    if (y < 1000 || y > 2200) {
      return Optional.empty();
    }
    if (month == null || Integer.parseInt(month) == 0) {
      return Optional.of(year);
    }
    int m = Integer.parseInt(month);
    if (m > 12) {
      return Optional.empty();
    }
    if (day == null || Integer.parseInt(day) == 0) {
      return Optional.of("%s-%02d".formatted(year, m));
    }
    try {
      return Optional.of(LocalDate.of(y, m, Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
