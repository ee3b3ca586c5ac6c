package org.openlearningexchange.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.openlearningexchange.kit.kafka.DeadLetters;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.search.semantic.Meanings;

/** Fills several indices at once, each at its own pace. Used by one thread. */
@ApplicationScoped
public class IndexFilling {
  private static final Duration STOPPING = Duration.ofSeconds(8);

  private final KafkaConnections kafka;
  private final BulkIndex bulk;
  private final DeadLetters deadLetters;
  private final Meanings meanings;
  private final MeterRegistry meters;
  private final Map<String, ResourceConsumer> running = new HashMap<>();

  public IndexFilling(
      KafkaConnections kafka,
      BulkIndex bulk,
      DeadLetters deadLetters,
      Meanings meanings,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.bulk = bulk;
    this.deadLetters = deadLetters;
    this.meanings = meanings;
    this.meters = meters;
  }

  /**
   * Fills these and no others.
   *
   * @param groups names of indices by the consumer group that fills each
   */
  public void fill(Map<String, String> groups) {
    running
        .entrySet()
        .removeIf(
            entry -> {
              boolean ended = !entry.getValue().isRunning();
              if (!groups.containsKey(entry.getKey())) {
                entry.getValue().stop();
                return true;
              }
              return ended;
            });
    groups.forEach((group, index) -> running.computeIfAbsent(group, unused -> start(index, group)));
  }

  /** Finishes what is under way, commits, and leaves the groups. */
  public void stop() throws InterruptedException {
    running.values().forEach(ResourceConsumer::stop);
    for (ResourceConsumer consumer : running.values()) {
      consumer.join(STOPPING);
    }
    running.clear();
  }

  private ResourceConsumer start(String index, String group) {
    ResourceConsumer consumer =
        new ResourceConsumer(
            index,
            () -> kafka.newGroupConsumer("search-index", group),
            new BulkTarget(
                meanings::of,
                request -> bulk.send(index, request).subscribeAsCompletionStage(),
                this::count),
            deadLetters);
    consumer.start();
    return consumer;
  }

  private void count(BulkRequest request, BulkOutcome outcome) {
    count(request.erases() ? "erased" : "stored", outcome.done());
    count("stale", outcome.stale());
    count("refused", outcome.refused().size());
  }

  private void count(String outcome, int number) {
    meters.counter("exchange_index_messages", "outcome", outcome).increment(number);
  }
}
