package org.openlearningexchange.search.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a range of values narrows. */
public enum RangeField {
  CREDITS("credits.value", "is a range of credits such as 3..6, 3.. or ..6, at most 10000") {
    @Override
    Optional<BigDecimal> end(String text, boolean isLast) {
      return number(text, BigDecimal.ONE);
    }
  },
  WORKLOAD("workload", "is a range of hours such as 10..60, 10.. or ..60, at most 10000") {
    @Override
    Optional<BigDecimal> end(String text, boolean isLast) {
      return number(text, SIXTY).map(minutes -> minutes.setScale(0, rounding(isLast)));
    }
  },
  DURATION("duration", "is a range of minutes such as 15..90, 15.. or ..90, at most 10000") {
    @Override
    Optional<BigDecimal> end(String text, boolean isLast) {
      return number(text, BigDecimal.ONE).map(minutes -> minutes.setScale(0, rounding(isLast)));
    }
  },
  PUBLISHED(
      "published",
      "is a range of dates such as 2019..2024, 2019-04.. or ..2024-12-31, or one of them") {
    @Override
    Optional<BigDecimal> end(String text, boolean isLast) {
      return date(text, isLast);
    }
  },
  ADDED("harvested", "is a date or a time such as 2026-11-01 or 2026-11-01T09:30:00Z") {
    @Override
    Optional<ValueRange> read(String text) {
      return time(text).map(time -> new ValueRange(time, null));
    }

    @Override
    Optional<BigDecimal> end(String text, boolean isLast) {
      return Optional.empty();
    }
  };

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z)?");
  private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

  private final String indexField;
  private final String remedy;

  RangeField(String indexField, String remedy) {
    this.indexField = indexField;
    this.remedy = remedy;
  }

  String parameter() {
    return this == ADDED ? "addedSince" : name().toLowerCase(Locale.ROOT);
  }

  String indexField() {
    return indexField;
  }

  /** What would be valid. */
  String remedy() {
    return remedy;
  }

  /** The range that was written; empty where it is none, or ends before it begins. */
  Optional<ValueRange> read(String text) {
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? range(range.group(1).strip(), range.group(2).strip())
        : range(text.strip(), text.strip());
  }

  private Optional<ValueRange> range(String first, String last) {
    Optional<BigDecimal> from = first.isEmpty() ? Optional.empty() : end(first, false);
    Optional<BigDecimal> to = last.isEmpty() ? Optional.empty() : end(last, true);
    boolean isValid =
        !(first.isEmpty() && last.isEmpty())
            && from.isPresent() != first.isEmpty()
            && to.isPresent() != last.isEmpty()
            && (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) <= 0);
    return isValid
        ? Optional.of(new ValueRange(text(from.or(this::least)), text(to)))
        : Optional.empty();
  }

  /** Undated material is older than nothing. */
  private Optional<BigDecimal> least() {
    return this == PUBLISHED ? Optional.of(BigDecimal.ONE) : Optional.empty();
  }

  abstract Optional<BigDecimal> end(String text, boolean isLast);

  private static @Nullable String text(Optional<BigDecimal> end) {
    return end.map(BigDecimal::toPlainString).orElse(null);
  }

  private static Optional<BigDecimal> number(String text, BigDecimal unit) {
    return Optional.of(text)
        .filter(given -> NUMBER.matcher(given).matches())
        .map(given -> new BigDecimal(given.replace(',', '.')))
        .filter(given -> given.compareTo(MOST) <= 0)
        .map(given -> given.multiply(unit));
  }

  private static RoundingMode rounding(boolean isLast) {
    return isLast ? RoundingMode.FLOOR : RoundingMode.CEILING;
  }

  /**
   * The number {@code yyyymmdd} with zeros for what is not said, as the index has it; a last year
   * or month goes to its end.
   */
  private static Optional<BigDecimal> date(String text, boolean isLast) {
    Matcher date = DATE.matcher(text);
    if (!date.matches() || !isDate(date)) {
      return Optional.empty();
    }
    String open = isLast ? "99" : "00";
    return Optional.of(
        new BigDecimal(
            date.group(1)
                + Optional.ofNullable(date.group(2)).orElse(open)
                + Optional.ofNullable(date.group(3)).orElse(open)));
  }

  /** Written anew: Java reads more forms of a time than Elasticsearch does. */
  private static Optional<String> time(String text) {
    try {
      return TIME.matcher(text).matches()
          ? Optional.of(
              text.contains("T")
                  ? Instant.parse(text).toString()
                  : LocalDate.parse(text).toString())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isDate(Matcher date) {
    try {
      return date.group(2) == null
          || date.group(3) == null && YearMonth.parse(date.group()) != null
          || LocalDate.parse(date.group()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
