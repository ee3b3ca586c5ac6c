package org.openlearningexchange.rights.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.openlearningexchange.kit.kafka.DeadLetters;
import org.openlearningexchange.rights.policy.PolicySchedule;

/**
 * Decides on the records that harvest-service publishes. They may come twice, late and out of
 * order. What can never be decided on goes to the dead letters; while the database is away nothing
 * is skipped. Offsets are committed after the batch is stored.
 */
@ApplicationScoped
class RecordConsumer {
  private static final Logger LOG = Logger.getLogger(RecordConsumer.class);
  private static final String NAME = "rights";
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final DecisionStore store;
  private final PolicySchedule policies;
  private final ResourcePublisher publisher;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;

  RecordConsumer(
      DecisionStore store,
      PolicySchedule policies,
      ResourcePublisher publisher,
      DeadLetters deadLetters,
      MeterRegistry meters) {
    this.store = store;
    this.policies = policies;
    this.publisher = publisher;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  /** Reading statements is work for the processor, so it leaves the event loop. */
  @Incoming("records")
  Uni<Void> consume(ConsumerRecords<String, byte[]> messages) {
    return Uni.createFrom()
        .item(messages)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(RecordConsumer::read)
        .chain(batch -> store(batch, messages.count()));
  }

  private static RecordBatch<ConsumerRecord<String, byte[]>> read(
      ConsumerRecords<String, byte[]> messages) {
    RecordBatch<ConsumerRecord<String, byte[]>> batch = new RecordBatch<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      batch.add(message, message.key(), message.value());
    }
    return batch;
  }

  private Uni<Void> store(RecordBatch<ConsumerRecord<String, byte[]>> batch, int messages) {
    return Uni.createFrom()
        .deferred(() -> apply(batch))
        .invoke(stored -> count(stored, messages, batch.refused().size()))
        .chain(() -> refuse(batch))
        .onFailure()
        .invoke(e -> LOG.warnf("records wait messages=%d cause=%s", messages, e))
        .onFailure()
        .retry()
        .withBackOff(SHORTEST_WAIT, LONGEST_WAIT)
        .indefinitely();
  }

  /** Where a record is silent its member's policy speaks: that has to be known first. */
  private Uni<Integer> apply(RecordBatch<ConsumerRecord<String, byte[]>> batch) {
    boolean silent = batch.records().stream().anyMatch(IncomingRecord::silent);
    return silent && !policies.isReady()
        ? Uni.createFrom().failure(new IllegalStateException("the registrations are not read yet"))
        : store.apply(batch.records(), batch.erased()).chain(changed -> applyLater(batch, changed));
  }

  private Uni<Integer> applyLater(RecordBatch<ConsumerRecord<String, byte[]>> batch, int changed) {
    return batch
        .later()
        .map(next -> apply(next).map(more -> changed + more))
        .orElseGet(() -> Uni.createFrom().item(changed));
  }

  private Uni<Void> refuse(RecordBatch<ConsumerRecord<String, byte[]>> batch) {
    return Multi.createFrom()
        .iterable(batch.refused())
        .onItem()
        .transformToUniAndConcatenate(
            refused -> deadLetters.send(NAME, refused.message(), refused.reason()))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** Adds up: received = changed + unchanged + refused. */
  private void count(int changed, int messages, int refused) {
    if (changed > 0) {
      publisher.publishSoon();
    }
    counter("changed", changed);
    counter("unchanged", messages - changed - refused);
    counter("refused", refused);
  }

  private void counter(String outcome, int amount) {
    meters.counter("exchange_records", "outcome", outcome).increment(Math.max(0, amount));
  }
}
