package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * A run to be queued.
 *
 * @param from the start of a backfill's window; null is open
 * @param until its end, included; null is open
 * @param full everything is asked for, not only what changed
 * @param mayVanish how many records may be lost without asking again
 */
record RunOrder(
    RunReport.Kind kind,
    @Nullable String from,
    @Nullable String until,
    boolean full,
    long mayVanish) {

  /** What a held run asked for, with its member's word. */
  static RunOrder again(Run held, long mayVanish) {
    RunReport report = held.report();
    boolean isBackfill = report.kind() == RunReport.Kind.BACKFILL;
    return new RunOrder(
        report.kind(),
        isBackfill ? report.from() : null,
        isBackfill ? report.until() : null,
        held.fullPass(),
        mayVanish);
  }
}
