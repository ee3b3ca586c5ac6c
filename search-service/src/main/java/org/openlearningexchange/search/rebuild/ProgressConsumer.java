package org.openlearningexchange.search.rebuild;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/** Where the topic of resources begins and ends, and how far a group is. Blocks. */
@ApplicationScoped
public class ProgressConsumer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaConnections kafka;
  private @Nullable Admin admin;

  public ProgressConsumer(KafkaConnections kafka) {
    this.kafka = kafka;
  }

  /** Kafka does not answer. */
  static final class KafkaAway extends RuntimeException {
    KafkaAway(Throwable cause) {
      super(cause);
    }
  }

  /** By partition; empty while the topic is not there. */
  Map<Integer, Long> begins() {
    return offsets(OffsetSpec.earliest());
  }

  /** By partition; empty while the topic is not there. */
  Map<Integer, Long> ends() {
    return offsets(OffsetSpec.latest());
  }

  /** By partition; without those where the group has committed nothing. */
  Map<Integer, Long> committed(String group) {
    Map<Integer, Long> committed = new HashMap<>();
    get(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null && partition.topic().equals(Topics.RESOURCES)) {
                committed.put(partition.partition(), offset.offset());
              }
            });
    return committed;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }

  private Map<Integer, Long> offsets(OffsetSpec spec) {
    Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
    for (int number : partitions()) {
      questions.put(new TopicPartition(Topics.RESOURCES, number), spec);
    }
    return get(admin().listOffsets(questions).all()).entrySet().stream()
        .collect(
            Collectors.toMap(
                answer -> answer.getKey().partition(), answer -> answer.getValue().offset()));
  }

  private List<Integer> partitions() {
    try {
      return get(admin().describeTopics(List.of(Topics.RESOURCES)).allTopicNames())
          .values()
          .stream()
          .flatMap(topic -> topic.partitions().stream().map(TopicPartitionInfo::partition))
          .toList();
    } catch (KafkaAway e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return List.of();
      }
      throw e;
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = kafka.newAdmin("search-offsets");
    }
    return admin;
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new KafkaAway(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaAway(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaAway(e);
    }
  }
}
