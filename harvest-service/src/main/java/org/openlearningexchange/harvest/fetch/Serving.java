package org.openlearningexchange.harvest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When and how a source served an answer.
 *
 * @param at by the source's own clock; null where it does not say, or makes no sense
 * @param compressed whether it said that the answer was compressed on the way
 * @param signals headers that speak to robots and miners, by their name in lower case
 */
public record Serving(@Nullable Instant at, boolean compressed, Map<String, String> signals) {
  private static final List<String> SIGNALS =
      List.of("tdm-reservation", "tdm-policy", "x-robots-tag", "content-usage");

  private static final int LONGEST = 1_000;

  public Serving {
    signals = Map.copyOf(signals);
  }

  /** Reads the headers that it needs. */
  static Serving parse(Statuses.Headers headers) {
    String encoding = headers.apply("Content-Encoding");
    return new Serving(
        instant(headers.apply("Date")),
        encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity"),
        signals(headers));
  }

  private static Map<String, String> signals(Statuses.Headers headers) {
    Map<String, String> signals = new HashMap<>();
    for (String name : SIGNALS) {
      String value = headers.apply(name);
      if (value != null && !value.isBlank() && value.length() <= LONGEST) {
        signals.put(name, value);
      }
    }
    return signals;
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
