package org.openlearningexchange.search.document;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Durations as the index counts them: whole minutes, begun ones too. */
final class Minutes {
  private static final Duration BEGUN = Duration.ofMinutes(1).minusNanos(1);

  /** What nobody can mean by the time for one resource; a slip of the source. */
  private static final Duration ABSURD = Duration.ofDays(3_660);

  private Minutes() {}

  /** Nothing where the source states none, or one that is no time. */
  static Optional<Integer> of(@Nullable Duration duration) {
    return Optional.ofNullable(duration)
        .filter(time -> !time.isZero() && !time.isNegative() && time.compareTo(ABSURD) < 0)
        .map(time -> (int) time.plus(BEGUN).toMinutes());
  }
}
