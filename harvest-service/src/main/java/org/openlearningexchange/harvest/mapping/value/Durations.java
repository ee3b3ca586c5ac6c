package org.openlearningexchange.harvest.mapping.value;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as sources write them; zero and absurd ones are none. Pure. */
public final class Durations {
  private static final Pattern ISO =
      Pattern.compile(
          "P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})(?:[.,]\\d+)?S)?)?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})");
  private static final Pattern MINUTES =
      Pattern.compile("(\\d{1,4})\\s*(?:min|mins|minute|minutes|minuten|minutos)\\.?");
  private static final Pattern HOURS =
      Pattern.compile(
          "(\\d{1,4})\\s*(?:h|hour|hours|stunde|stunden|std|heure|heures|horas|hora)\\.?");
  private static final Duration LONGEST = Duration.ofDays(366);

  private Durations() {}

  /** A duration above zero and of at most a year. Months and years have no fixed length: none. */
  public static Optional<Duration> of(String value) {
    String text = value.strip();
    return parse(text).filter(d -> !d.isZero() && d.compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> parse(String text) {
    Matcher iso = ISO.matcher(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ""));
    if (iso.matches()) {
      boolean isUnsure = number(iso, 1) > 0 || number(iso, 2) > 0;
      return isUnsure
          ? Optional.empty()
          : Optional.of(
              Duration.ofDays(number(iso, 3) * 7 + number(iso, 4))
                  .plusHours(number(iso, 5))
                  .plusMinutes(number(iso, 6))
                  .plusSeconds(number(iso, 7)));
    }
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    Matcher clock = CLOCK.matcher(lower);
    if (clock.matches()) {
      return Optional.of(
          Duration.ofHours(number(clock, 1))
              .plusMinutes(number(clock, 2))
              .plusSeconds(number(clock, 3)));
    }
    Matcher minutes = MINUTES.matcher(lower);
    if (minutes.matches()) {
      return Optional.of(Duration.ofMinutes(number(minutes, 1)));
    }
    Matcher hours = HOURS.matcher(lower);
    return hours.matches() ? Optional.of(Duration.ofHours(number(hours, 1))) : Optional.empty();
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
