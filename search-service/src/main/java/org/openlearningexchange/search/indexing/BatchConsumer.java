package org.openlearningexchange.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.kafka.DeadLetters;
import org.openlearningexchange.search.document.IndexWrite;
import org.openlearningexchange.search.document.ReadMessage;

/**
 * Stores a batch of messages in the index; what can never be stored becomes a dead letter and the
 * rest goes on. Blocks.
 */
@ApplicationScoped
public class BatchConsumer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NAME = "search";
  private static final int LARGEST_REQUEST = 5_000_000;

  private final BulkIndex index;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;

  public BatchConsumer(BulkIndex index, DeadLetters deadLetters, MeterRegistry meters) {
    this.index = index;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  /**
   * Stores messages in their order.
   *
   * @return those that have to be tried again
   * @throws IndexIsMissing when the index is no longer there
   */
  List<ConsumerRecord<String, byte[]>> store(
      String name, List<ConsumerRecord<String, byte[]>> messages) {
    List<ConsumerRecord<String, byte[]>> again = new ArrayList<>();
    Portion portion = new Portion();
    for (ConsumerRecord<String, byte[]> message : messages) {
      ReadMessage read = ReadMessage.of(message.key(), message.value());
      if (read instanceof ReadMessage.Unreadable unreadable) {
        refuse(message, unreadable.reason());
      } else if (read instanceof ReadMessage.Understood understood) {
        portion.add(message, understood.write());
      }
      if (portion.bytes >= LARGEST_REQUEST) {
        again.addAll(store(name, portion));
        portion = new Portion();
      }
    }
    again.addAll(store(name, portion));
    return again;
  }

  private List<ConsumerRecord<String, byte[]>> store(String name, Portion portion) {
    if (portion.writes.isEmpty()) {
      return List.of();
    }
    BulkOutcome outcome = index.write(name, portion.writes).await().atMost(PATIENCE);
    if (outcome.indexIsMissing()) {
      throw new IndexIsMissing();
    }
    count("stored", outcome.stored());
    count("stale", outcome.stale());
    count("erased", outcome.erased());
    outcome.refused().forEach((position, reason) -> refuse(portion.messages.get(position), reason));
    return outcome.again().stream().map(portion.messages::get).toList();
  }

  private void refuse(ConsumerRecord<String, byte[]> message, String reason) {
    deadLetters.send(NAME, message, reason).await().atMost(PATIENCE);
    count("refused", 1);
  }

  private void count(String outcome, int number) {
    meters.counter("exchange_index_messages", "outcome", outcome).increment(number);
  }

  /** Messages of one request, with what each asks for. */
  private static final class Portion {
    final List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    final List<IndexWrite> writes = new ArrayList<>();
    int bytes;

    void add(ConsumerRecord<String, byte[]> message, IndexWrite write) {
      byte @Nullable [] value = message.value();
      messages.add(message);
      writes.add(write);
      bytes += value == null ? 0 : value.length;
    }
  }

  /** Somebody removed the index that is being filled. */
  static final class IndexIsMissing extends RuntimeException {}
}
