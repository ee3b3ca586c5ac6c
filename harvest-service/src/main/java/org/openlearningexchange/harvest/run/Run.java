package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * A run with what is needed to go on with it.
 *
 * @param checkpoint null before its first page
 */
public record Run(RunReport report, @Nullable Checkpoint checkpoint) {}
