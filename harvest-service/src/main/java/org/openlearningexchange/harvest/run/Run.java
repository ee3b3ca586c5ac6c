package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * A run with what is needed to go on with it.
 *
 * @param checkpoint null before its first page
 * @param fullPass everything is to be asked for
 * @param mayVanish how many records its member has agreed to lose
 */
public record Run(
    RunReport report, @Nullable Checkpoint checkpoint, boolean fullPass, long mayVanish) {}
