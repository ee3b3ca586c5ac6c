package org.openlearningexchange.search.sru;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, month or day as a range of the numbers {@code yyyymmdd} by which the index knows dates;
 * months and days that a source does not state are zero there.
 */
record CqlDate(int first, int last) {
  private static final int UNDATED = 0;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern TWO = Pattern.compile("(\\S+)(?:\\s+|\\s*/\\s*)(\\S+)");

  /** The condition that a term and a relation are. */
  static Map<String, Object> condition(String relation, String term) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    switch (relation) {
      case "<" -> before("lt", read(term).first, bounds);
      case "<=" -> before("lte", read(term).last, bounds);
      case ">" -> bounds.put("gt", read(term).last);
      case ">=" -> bounds.put("gte", read(term).first);
      case "within" -> within(term, bounds);
      default -> between(read(term).first, read(term).last, bounds);
    }
    return Map.of("range", Map.of("published", bounds));
  }

  /** Undated material is zero, which is before no date. */
  private static void before(String bound, int date, Map<String, Object> bounds) {
    bounds.put("gt", UNDATED);
    bounds.put(bound, date);
  }

  private static void between(int first, int last, Map<String, Object> bounds) {
    bounds.put("gte", first);
    bounds.put("lte", last);
  }

  private static void within(String term, Map<String, Object> bounds) {
    Matcher two = TWO.matcher(term);
    if (!two.matches()) {
      throw SruFault.TERM_FORMAT.with("within wants two dates, such as \"2019 2024\"");
    }
    between(read(two.group(1)).first, read(two.group(2)).last, bounds);
  }

  private static CqlDate read(String term) {
    Matcher date = DATE.matcher(term);
    if (!date.matches()) {
      throw SruFault.TERM_FORMAT.with("a date is 2024, 2024-03 or 2024-03-15");
    }
    int year = Integer.parseInt(date.group(1)) * 10_000;
    if (date.group(2) == null) {
      return new CqlDate(year, year + 9_999);
    }
    int month = year + Integer.parseInt(date.group(2)) * 100;
    return date.group(3) == null
        ? new CqlDate(month, month + 99)
        : new CqlDate(
            month + Integer.parseInt(date.group(3)), month + Integer.parseInt(date.group(3)));
  }
}
