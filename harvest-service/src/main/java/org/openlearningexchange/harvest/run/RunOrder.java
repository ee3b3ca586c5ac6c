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

  static RunOrder harvest(boolean full) {
    return new RunOrder(RunReport.Kind.HARVEST, null, null, full, 0);
  }
}
