package org.openlearningexchange.search.page;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words. */
final class Durations {
  private Durations() {}

  /** Hours and minutes, such as {@code 3 h 30 min}. */
  static String of(Duration duration, PageTexts text) {
    return Stream.of(
            part("hours", duration.toHours(), text),
            part("minutes", duration.toMinutesPart(), text))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(String unit, long value, PageTexts text) {
    return value == 0 ? "" : text.with(unit, Long.toString(value));
  }
}
