package org.openlearningexchange.harvest.record;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/** Publishes records, and returns only when Kafka has all of them. Thread-safe; blocks. */
@ApplicationScoped
public class RecordPublisher {
  private final KafkaConnections kafka;
  private @Nullable Producer<String, byte[]> producer;

  public RecordPublisher(KafkaConnections kafka) {
    this.kafka = kafka;
  }

  /**
   * Publishes messages in their order.
   *
   * @throws PublicationFailedException when Kafka did not acknowledge them all; some may have come
   *     through, which does no harm: they are published again with higher versions
   */
  public void publish(List<RecordMessage> messages) throws InterruptedException {
    if (messages.isEmpty()) {
      return;
    }
    Producer<String, byte[]> open = producer();
    List<Future<RecordMetadata>> acks = new ArrayList<>(messages.size());
    try {
      for (RecordMessage message : messages) {
        acks.add(
            open.send(
                new ProducerRecord<>(
                    Topics.RECORDS, message.resourceId().toString(), Json.writeBytes(message))));
      }
      open.flush();
      for (Future<RecordMetadata> ack : acks) {
        ack.get();
      }
    } catch (ExecutionException | RuntimeException e) {
      discard(open);
      throw new PublicationFailedException(e);
    }
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
      producer = null;
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = kafka.newProducer("harvest-records");
    }
    return producer;
  }

  /** After a failure an idempotent producer may be of no use any more. */
  private synchronized void discard(Producer<String, byte[]> failed) {
    if (producer == failed) {
      producer = null;
      failed.close(Duration.ZERO);
    }
  }

  /** Kafka did not take a page. */
  public static final class PublicationFailedException extends RuntimeException {
    PublicationFailedException(Exception cause) {
      super("Kafka did not acknowledge the records: " + cause.getMessage(), cause);
    }
  }
}
