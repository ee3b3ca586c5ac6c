package org.openlearningexchange.rights.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a resource's changes, the latest first.
 *
 * @param next where the older ones go on; null where there are none
 */
public record HistoryPage(List<DecisionChange> changes, @Nullable Long next) {}
