package org.openlearningexchange.catalog.resource;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.openlearningexchange.kit.kafka.DeadLetters;

/**
 * Takes what rights-service publishes into the catalogue of record. Messages may come twice, late
 * and out of order. What can never be kept goes to the dead letters; while the database is away
 * nothing is skipped. Offsets are committed after the batch is stored.
 */
@ApplicationScoped
class ResourceConsumer {
  private static final Logger LOG = Logger.getLogger(ResourceConsumer.class);
  private static final String NAME = "catalog";
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final ResourceStore store;
  private final DeadLetters deadLetters;

  ResourceConsumer(ResourceStore store, DeadLetters deadLetters) {
    this.store = store;
    this.deadLetters = deadLetters;
  }

  @Incoming("resources")
  Uni<Void> consume(ConsumerRecords<String, byte[]> messages) {
    ResourceBatch<ConsumerRecord<String, byte[]>> batch = new ResourceBatch<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      batch.add(message, message.key(), message.value());
    }
    return store
        .store(batch.entries(), batch.erased())
        .chain(() -> refuse(batch))
        .onFailure()
        .invoke(e -> LOG.warnf("resources wait messages=%d cause=%s", messages.count(), e))
        .onFailure()
        .retry()
        .withBackOff(SHORTEST_WAIT, LONGEST_WAIT)
        .indefinitely();
  }

  private Uni<Void> refuse(ResourceBatch<ConsumerRecord<String, byte[]>> batch) {
    return Multi.createFrom()
        .iterable(batch.refused())
        .onItem()
        .transformToUniAndConcatenate(
            refused -> deadLetters.send(NAME, refused.message(), refused.reason()))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
