package org.openlearningexchange.search.indexing;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where changes go.
 *
 * @param send to the index, without waiting
 * @param count what became of a request
 */
record BulkTarget(
    Function<BulkRequest, CompletableFuture<BulkOutcome>> send,
    BiConsumer<BulkRequest, BulkOutcome> count) {}
