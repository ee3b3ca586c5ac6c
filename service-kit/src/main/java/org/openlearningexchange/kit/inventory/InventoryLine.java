package org.openlearningexchange.kit.inventory;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code GET /inventory} (NDJSON, sorted by id): what a service holds of a resource.
 *
 * @param id resource id
 * @param contentHash of the last record; null where none is kept
 * @param recordVersion of the source record it rests on
 * @param revision of the published state; null before one exists (at the harvester)
 */
public record InventoryLine(
    String id,
    @Nullable String contentHash,
    long recordVersion,
    @Nullable Long revision,
    boolean withdrawn) {}
