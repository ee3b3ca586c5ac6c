package org.openlearningexchange.rights.dispute;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes to list.
 *
 * @param before numbers below this
 * @param state null for all
 * @param overdue whether only those whose next step is late
 * @param resource null for all
 * @param repositories only those about resources of these; null for all
 */
record CaseQuery(
    long before,
    @Nullable String state,
    boolean overdue,
    @Nullable UUID resource,
    @Nullable List<UUID> repositories,
    int limit) {}
