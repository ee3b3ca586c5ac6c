package org.openlearningexchange.harvest.mapping.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as sources write them; zero and absurd ones are none. Pure. */
public final class Durations {
  private static final String NUMBER = "(\\d{1,7}(?:[.,]\\d{1,6})?)";
  private static final Pattern ISO =
      Pattern.compile(
          "P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?)?"
              .formatted(NUMBER));

  /** ISO 8601's alternative format. */
  private static final Pattern ISO_CLOCK =
      Pattern.compile("P0{4}-0{2}-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})");

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)(?:\\.\\d+)?");
  private static final String HOURS =
      "(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora|uur|uren|godz|час(?:а|ов)?|ч|小时|時間|ساعات|ساعة|घंटे|घंटा)";
  private static final String MINUTES =
      "(?:m|mins?|minutes?|minuten|minutos?|minuti|minuto|minut[ay]?|минут[аы]?|мин|分钟|分|دقيقة|دقائق|मिनट)";
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile(
          NUMBER
              + "\\s*"
              + HOURS
              + "\\.?(?:,?\\s*(?:and|und|et|y|e)?\\s*(\\d{1,3})\\s*(?:"
              + MINUTES
              + "\\.?)?)?");
  private static final Pattern ONLY_MINUTES =
      Pattern.compile(NUMBER + "\\s*(?!m$)" + MINUTES + "\\.?");
  private static final Pattern MINUTES_AND_SECONDS =
      Pattern.compile("(\\d{1,4})\\s?m(?:in)?\\.?\\s?(\\d{1,2})\\s?s(?:ec)?\\.?");
  private static final Duration LONGEST = Duration.ofDays(366);

  private Durations() {}

  /** A duration above zero and of at most a year. Months and years have no fixed length: none. */
  public static Optional<Duration> of(String value) {
    String text = value.strip();
    return text.length() > 60
        ? Optional.empty()
        : parse(text).filter(d -> !d.isZero() && d.compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT).replace(" ", "");
    // some sources forget the P
    Matcher iso = ISO.matcher(upper.matches("T\\d.*") ? "P" + upper : upper);
    if (iso.matches()) {
      return iso(iso);
    }
    Matcher isoClock = ISO_CLOCK.matcher(text);
    if (isoClock.matches()) {
      return Optional.of(
          Duration.ofDays(Long.parseLong(isoClock.group(1)))
              .plus(clock(isoClock.group(2), isoClock.group(3), isoClock.group(4))));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(lower);
    if (clock.matches()) {
      return Optional.of(clock(clock.group(1), clock.group(2), clock.group(3)));
    }
    Matcher hours = HOURS_AND_MINUTES.matcher(lower);
    if (hours.matches()) {
      return Optional.of(seconds(hours.group(1), 3600).plus(seconds(hours.group(2), 60)));
    }
    Matcher seconds = MINUTES_AND_SECONDS.matcher(lower);
    if (seconds.matches()) {
      return Optional.of(seconds(seconds.group(1), 60).plus(seconds(seconds.group(2), 1)));
    }
    Matcher minutes = ONLY_MINUTES.matcher(lower);
    return minutes.matches() ? Optional.of(seconds(minutes.group(1), 60)) : Optional.empty();
  }

  private static Optional<Duration> iso(Matcher iso) {
    boolean isUnsure = number(iso.group(1)).signum() > 0 || number(iso.group(2)).signum() > 0;
    return isUnsure
        ? Optional.empty()
        : Optional.of(
            seconds(iso.group(3), 7 * 86_400)
                .plus(seconds(iso.group(4), 86_400))
                .plus(seconds(iso.group(5), 3600))
                .plus(seconds(iso.group(6), 60))
                .plus(seconds(iso.group(7), 1)));
  }

  private static Duration clock(String hours, String minutes, String seconds) {
    return seconds(hours, 3600).plus(seconds(minutes, 60)).plus(seconds(seconds, 1));
  }

  /** So many units, in whole seconds. */
  private static Duration seconds(@org.jspecify.annotations.Nullable String number, int unit) {
    return Duration.ofSeconds(number(number).multiply(BigDecimal.valueOf(unit)).longValue());
  }

  private static BigDecimal number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(',', '.'));
  }
}
