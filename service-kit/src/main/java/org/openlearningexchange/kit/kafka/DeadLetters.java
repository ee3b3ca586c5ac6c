package org.openlearningexchange.kit.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Topics;

/**
 * Keeps what a consumer can never process: the message as it came, with the reason and its place in
 * the headers, in {@code <topic>.<consumer>.dead-letters} for 30 days.
 */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final Duration RETENTION = Duration.ofDays(30);

  private final KafkaConnections kafka;
  private final TopicSetup topics;
  private final MeterRegistry meters;
  private final Map<String, CompletionStage<Void>> ready = new ConcurrentHashMap<>();
  private @Nullable Producer<String, byte[]> producer;

  public DeadLetters(KafkaConnections kafka, TopicSetup topics, MeterRegistry meters) {
    this.kafka = kafka;
    this.topics = topics;
    this.meters = meters;
  }

  /**
   * Stores a message with its reason; completes when Kafka has it.
   *
   * @param consumer the short name of the reader, part of the topic's name
   */
  public Uni<Void> send(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
    String topic = Topics.deadLetters(message.topic(), consumer);
    LOG.warnf(
        "message refused topic=%s partition=%d offset=%d key=%s reason=%s",
        message.topic(), message.partition(), message.offset(), message.key(), reason);
    return Uni.createFrom()
        .completionStage(
            () ->
                ready.computeIfAbsent(
                    topic, name -> topics.ensureBeside(message.topic(), name, RETENTION)))
        .chain(() -> send(letter(topic, message, reason)))
        .onFailure(RecordTooLargeException.class)
        .recoverWithUni(() -> send(withoutValue(letter(topic, message, reason))))
        .invoke(
            () -> meters.counter("exchange_dead_letters", "topic", message.topic()).increment());
  }

  private Uni<Void> send(ProducerRecord<String, byte[]> letter) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                producer()
                    .send(
                        letter,
                        (sent, failure) -> {
                          if (failure != null) {
                            emitter.fail(failure);
                          } else {
                            emitter.complete(null);
                          }
                        }));
  }

  /**
   * A message as large as Kafka takes has no room for a reason: its place says where to read it.
   */
  private static ProducerRecord<String, byte[]> withoutValue(
      ProducerRecord<String, byte[]> letter) {
    letter.headers().add("value-left-out", "too large".getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers());
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = kafka.newProducer("dead-letters");
    }
    return producer;
  }

  private static ProducerRecord<String, byte[]> letter(
      String topic, ConsumerRecord<String, byte[]> message, String reason) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic, message.key(), message.value());
    message.headers().forEach(letter.headers()::add);
    letter
        .headers()
        .add("reason", reason.getBytes(StandardCharsets.UTF_8))
        .add("source-topic", message.topic().getBytes(StandardCharsets.UTF_8))
        .add(
            "source-partition",
            Integer.toString(message.partition()).getBytes(StandardCharsets.UTF_8))
        .add("source-offset", Long.toString(message.offset()).getBytes(StandardCharsets.UTF_8));
    return letter;
  }
}
