package org.openlearningexchange.harvest.protocol.sitemap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sitemap's {@code lastmod}: a W3C date with as much precision as its site cares for. Pure. */
final class LastModified {
  /** The last zone in which a day ends. */
  private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

  private LastModified() {}

  /** The latest moment that it can mean; empty where it means none. */
  static Optional<Instant> latest(@Nullable String text) {
    if (text == null || text.length() > 40) {
      return Optional.empty();
    }
    String date = text.strip().replace(' ', 'T');
    try {
      return Optional.of(parsed(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant parsed(String date) {
    return switch (date.length()) {
      case 7 -> YearMonth.parse(date).plusMonths(1).atDay(1).atStartOfDay().toInstant(LATEST);
      case 10 -> LocalDate.parse(date).plusDays(1).atStartOfDay().toInstant(LATEST);
      default -> moment(date);
    };
  }

  private static Instant moment(String date) {
    boolean hasZone = date.endsWith("Z") || date.matches(".*[+-]\\d{2}:\\d{2}");
    return hasZone
        ? OffsetDateTime.parse(date).toInstant()
        : LocalDateTime.parse(date).toInstant(LATEST);
  }
}
