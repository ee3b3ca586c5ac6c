package org.openlearningexchange.harvest.protocol.oaipmh;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fine a source's datestamps are (OAI-PMH 2.7.1). */
public enum Granularity {
  DAY,
  SECOND;

  /** What Identify says; missing or misspelt means days, which every source understands. */
  public static Granularity of(@Nullable String stated) {
    return stated != null && stated.strip().equalsIgnoreCase("YYYY-MM-DDThh:mm:ssZ") ? SECOND : DAY;
  }

  /**
   * The start of the next window: by the source's own clock, at the start of its last complete
   * list, minus an overlap (a whole day where datestamps are days).
   */
  public Optional<String> from(@Nullable String lastResponseDate, Duration overlap) {
    return instant(lastResponseDate)
        .map(
            last ->
                this == DAY
                    ? last.minus(1, ChronoUnit.DAYS).atZone(ZoneOffset.UTC).toLocalDate().toString()
                    : last.minus(overlap).truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** A date or instant in this granularity, as the end of a window; null stays null. */
  @Nullable String bound(@Nullable String date) {
    return instant(date)
        .map(
            at ->
                this == DAY
                    ? at.atZone(ZoneOffset.UTC).toLocalDate().toString()
                    : at.truncatedTo(ChronoUnit.SECONDS).toString())
        .orElse(null);
  }

  /** The same bound of a window in the other granularity, so that the window is no smaller. */
  static @Nullable String inTheOther(@Nullable String bound, boolean isEnd) {
    if (bound == null) {
      return null;
    }
    return bound.length() > 10
        ? bound.substring(0, 10)
        : bound + (isEnd ? "T23:59:59Z" : "T00:00:00Z");
  }

  private static Optional<Instant> instant(@Nullable String date) {
    if (date == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeException e) {
      try {
        return Optional.of(LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
      } catch (DateTimeException notADay) {
        return Optional.empty();
      }
    }
  }
}
