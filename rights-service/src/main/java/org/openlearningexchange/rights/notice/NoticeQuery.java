package org.openlearningexchange.rights.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.notice.Notice.Kind;

/**
 * Which notices are asked for, the newest first.
 *
 * @param resources of these; empty: of all
 * @param repositories of these; empty: of all
 * @param kinds of these; empty: of all
 * @param since published then or later
 * @param before only those with a lower position: the next page
 */
record NoticeQuery(
    Set<UUID> resources,
    Set<UUID> repositories,
    Set<Kind> kinds,
    @Nullable Instant since,
    @Nullable Long before,
    int size) {
  static final int MOST_RESOURCES = 200;
  static final int MOST_REPOSITORIES = 50;
  static final int MOST_AT_ONCE = 200;
  static final int USUAL_SIZE = 50;

  /** The years that a four-digit year can name since the epoch, which PostgreSQL holds as well. */
  private static final Instant FIRST = Instant.EPOCH;

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  NoticeQuery {
    resources = Set.copyOf(resources);
    repositories = Set.copyOf(repositories);
    kinds = Set.copyOf(kinds);
  }

  /** The query as it came in an address. */
  record Parameters(
      List<String> resource,
      List<String> repository,
      List<String> kind,
      @Nullable String since,
      @Nullable String before,
      @Nullable String size) {}

  /**
   * Reads a query.
   *
   * @throws Problem that names every parameter at fault
   */
  static NoticeQuery of(Parameters given) {
    Problem faults =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some parameters are not valid; see errors.");
    NoticeQuery query =
        new NoticeQuery(
            ids(given.resource(), "resource", MOST_RESOURCES, faults),
            ids(given.repository(), "repository", MOST_REPOSITORIES, faults),
            kinds(given.kind(), faults),
            value(
                given.since(),
                "since",
                "is a date or a time from 1970 to 9999, as in 2026-03-01T02:00:00Z",
                NoticeQuery::instant,
                faults),
            value(
                given.before(),
                "before",
                "is taken from the 'next' link of the page before",
                NoticeQuery::position,
                faults),
            size(given.size(), faults));
    if (faults.hasFieldErrors()) {
      throw faults;
    }
    return query;
  }

  private static Set<UUID> ids(List<String> values, String field, int most, Problem faults) {
    Set<UUID> ids = new LinkedHashSet<>();
    if (values.size() > most) {
      faults.field(field, "may be given at most %d times".formatted(most));
      return ids;
    }
    for (String text : values) {
      UUID id = value(text, field, "is a UUID", UUID::fromString, faults);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static Set<Kind> kinds(Collection<String> values, Problem faults) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String value : values) {
      Optional<Kind> kind = Kind.find(value);
      kind.ifPresentOrElse(kinds::add, () -> faults.field("kind", "is one of " + Kind.list()));
    }
    return kinds;
  }

  private static int size(@Nullable String text, Problem faults) {
    String rule = "is a number from 1 to " + MOST_AT_ONCE;
    Integer size = value(text, "size", rule, Integer::valueOf, faults);
    if (size != null && (size < 1 || size > MOST_AT_ONCE)) {
      faults.field("size", rule);
    }
    return size == null ? USUAL_SIZE : size;
  }

  private static <T> @Nullable T value(
      @Nullable String text,
      String field,
      String rule,
      Function<String, T> parser,
      Problem faults) {
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      faults.field(field, rule);
      return null;
    }
  }

  private static Long position(String text) {
    long position = Long.parseLong(text);
    if (position < 0) {
      throw new IllegalArgumentException("negative");
    }
    return position;
  }

  private static Instant instant(String text) {
    Instant instant =
        text.length() == 10
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(text).toInstant();
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new IllegalArgumentException("out of bounds");
    }
    return instant;
  }
}
