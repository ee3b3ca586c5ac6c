package org.openlearningexchange.harvest.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which of a source's records are wanted. */
public sealed interface Window {

  /** All of them. */
  record Everything() implements Window {}

  /**
   * What changed since a complete list, as far as the protocol can tell; else everything.
   *
   * @param mark {@link SourcePage#mark} of that list's first page
   * @param overlap how far to reach back behind it
   */
  record Since(String mark, Duration overlap) implements Window {}

  /**
   * What was changed at the source in this time; for a backfill.
   *
   * @param from ISO 8601 date or instant; null is open
   * @param until ISO 8601 date or instant, included; null is open
   */
  record Between(@Nullable String from, @Nullable String until) implements Window {}
}
