package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The two granularities of OAI-PMH 3.3. */
public enum Granularity {
  DAY("YYYY-MM-DD", "uuuu-MM-dd"),
  SECOND("YYYY-MM-DDThh:mm:ssZ", "uuuu-MM-dd'T'HH:mm:ss'Z'");

  private final String label;
  private final DateTimeFormatter formatter;

  Granularity(String label, String pattern) {
    this.label = label;
    this.formatter =
        DateTimeFormatter.ofPattern(pattern)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);
  }

  String label() {
    return label;
  }

  public String format(Instant instant) {
    return formatter.format(instant);
  }

  /** The first instant that the text names, if it is a valid date of this granularity. */
  public Optional<Instant> parse(String text) {
    if (text.length() != (this == DAY ? 10 : 20)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          this == DAY
              ? LocalDate.parse(text, formatter).atStartOfDay(ZoneOffset.UTC).toInstant()
              : LocalDateTime.parse(text, formatter).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException notOfThisGranularity) {
      return Optional.empty();
    }
  }

  /** The first instant after the day or second that starts here: 'until' is inclusive. */
  Instant endOf(Instant start) {
    return start.plus(1, this == DAY ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
  }
}
