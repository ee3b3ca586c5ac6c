package org.openlearningexchange.search.indexing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A message with its place in the topic.
 *
 * @param value null for an erasure
 * @param refusal sets the message aside with a reason; waits until it is kept
 */
record TopicMessage(
    int partition,
    long offset,
    @Nullable String key,
    byte @Nullable [] value,
    Consumer<String> refusal) {}
