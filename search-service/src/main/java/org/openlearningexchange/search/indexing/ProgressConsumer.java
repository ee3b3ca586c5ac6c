package org.openlearningexchange.search.indexing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Asks Kafka how far the group has come, over all instances and partitions. Used by the consumer's
 * thread only.
 */
final class ProgressConsumer {
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Consumer<String, byte[]> consumer;
  private final String topic;
  private @Nullable CatchUp catchUp;
  private long nextQuestion = System.nanoTime();

  ProgressConsumer(Consumer<String, byte[]> consumer, String topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  /**
   * Whether all that the topic held at the first question has been stored; asks once a second at
   * most.
   */
  boolean hasCaughtUp() {
    if (System.nanoTime() < nextQuestion) {
      return false;
    }
    nextQuestion = System.nanoTime() + PAUSE_NANOS;
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      return false; // its owner has not made the topic yet
    }
    if (catchUp == null) {
      catchUp = new CatchUp(byNumber(consumer.endOffsets(partitions)));
    }
    return catchUp.isPassed(
        byNumber(consumer.beginningOffsets(partitions)), committed(new HashSet<>(partitions)));
  }

  private Map<Integer, Long> committed(Set<TopicPartition> partitions) {
    Map<Integer, Long> offsets = new HashMap<>();
    consumer
        .committed(partitions)
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                offsets.put(partition.partition(), offset.offset());
              }
            });
    return offsets;
  }

  private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> numbered = new HashMap<>();
    offsets.forEach((partition, offset) -> numbered.put(partition.partition(), offset));
    return numbered;
  }
}
