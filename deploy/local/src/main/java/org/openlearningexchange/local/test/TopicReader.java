package org.openlearningexchange.local.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic on from where it stopped, and keeps what it read. Thread-safe. */
final class TopicReader {
  /** A question for the end waits behind a fetch that is under way. */
  private static final int LONGEST_FETCH_MILLIS = 20;

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<String, List<ConsumerRecord<String, byte[]>>> messages = new HashMap<>();

  TopicReader(String topic, Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("fetch.max.wait.ms", LONGEST_FETCH_MILLIS);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All messages with this key that the topic holds now, in order. */
  synchronized List<ConsumerRecord<String, byte[]>> findAll(String key) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
        messages.computeIfAbsent(message.key(), first -> new ArrayList<>()).add(message);
      }
    }
    return List.copyOf(messages.getOrDefault(key, List.of()));
  }
}
