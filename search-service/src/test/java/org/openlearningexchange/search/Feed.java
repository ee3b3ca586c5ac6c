package org.openlearningexchange.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;

/** Writes what catalog-service and rights-service would write. */
@Singleton
public class Feed {
  private static final int PARTITIONS = 3;

  private final KafkaConnections kafka;
  private final Producer<String, byte[]> producer;

  public Feed(KafkaConnections kafka, TopicSetup topics) {
    this.kafka = kafka;
    topics
        .ensure(
            TopicSpec.compacted(Topics.RESOURCES, PARTITIONS),
            TopicSpec.compacted(Topics.REPOSITORIES, 1),
            TopicSpec.compacted(Topics.CLIENTS, 1))
        .toCompletableFuture()
        .join();
    this.producer = kafka.newProducer("feed");
  }

  public void resources(List<? extends ResourceMessage> messages) {
    messages.forEach(
        message ->
            producer.send(
                new ProducerRecord<>(
                    Topics.RESOURCES, message.resourceId().toString(), Json.writeBytes(message))));
    producer.flush();
  }

  public void resource(ResourceMessage message) {
    resources(List.of(message));
  }

  public void erase(UUID id) {
    raw(id.toString(), null);
  }

  public void raw(String key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(Topics.RESOURCES, key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  public void repository(RepositoryRegistration registration) {
    producer.send(
        new ProducerRecord<>(
            Topics.REPOSITORIES, registration.id().toString(), Json.writeBytes(registration)));
    producer.flush();
  }

  /** All dead letters of this service with that key. */
  public List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
    String topic = Topics.deadLetters(Topics.RESOURCES, "search");
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (Consumer<String, byte[]> consumer = kafka.newConsumer("letters")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      for (long read = 0; read < end; ) {
        for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofSeconds(1))) {
          read++;
          if (key.equals(letter.key())) {
            found.add(letter);
          }
        }
      }
    }
    return found;
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
