package org.openlearningexchange.search.indexing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * Where changes go.
 *
 * @param meanings vectors of a resource's texts by language
 * @param send to the index, without waiting
 * @param count what became of a request
 */
record BulkTarget(
    Function<LearningResource, Map<String, float[]>> meanings,
    Function<BulkRequest, CompletableFuture<BulkOutcome>> send,
    BiConsumer<BulkRequest, BulkOutcome> count) {}
