package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.util.Optional;

/** The datestamps that a selective request asks for: from the start on, up to before the end. */
record DateWindow(Instant start, Instant end) {

  static DateWindow read(Optional<String> from, Optional<String> until, Granularity finest)
      throws OaiException {
    if (from.isPresent() && until.isPresent() && from.get().length() != until.get().length()) {
      throw bad("'from' and 'until' must have the same granularity.");
    }
    Instant start = from.isPresent() ? start("from", from.get(), finest) : Instant.MIN;
    Instant end = until.isPresent() ? end(until.get(), finest) : Instant.MAX;
    if (!start.isBefore(end)) {
      throw bad("'from' must not be later than 'until'.");
    }
    return new DateWindow(start, end);
  }

  private static Instant start(String name, String value, Granularity finest) throws OaiException {
    return granularity(name, value, finest).parse(value).orElseThrow();
  }

  private static Instant end(String value, Granularity finest) throws OaiException {
    return granularity("until", value, finest).endOf(start("until", value, finest));
  }

  /** Days are understood by every repository; seconds only by those that keep them. */
  private static Granularity granularity(String name, String value, Granularity finest)
      throws OaiException {
    if (Granularity.DAY.parse(value).isPresent()) {
      return Granularity.DAY;
    }
    if (finest == Granularity.SECOND && Granularity.SECOND.parse(value).isPresent()) {
      return Granularity.SECOND;
    }
    throw bad("'" + name + "' is not a date of the form YYYY-MM-DD" + orSeconds(finest) + ".");
  }

  private static String orSeconds(Granularity finest) {
    return finest == Granularity.SECOND ? " or " + Granularity.SECOND.label() : "";
  }

  private static OaiException bad(String message) {
    return new OaiException(ErrorCode.BAD_ARGUMENT, message);
  }
}
