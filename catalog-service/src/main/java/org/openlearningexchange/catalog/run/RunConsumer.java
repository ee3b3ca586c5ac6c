package org.openlearningexchange.catalog.run;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.openlearningexchange.catalog.repository.RepositoryStore;
import org.openlearningexchange.kit.kafka.DeadLetters;

/**
 * Takes what harvest-service reports of its runs. The success of a withdrawal run is what ends a
 * repository's retirement. Reports may come twice, late and out of order.
 */
@ApplicationScoped
class RunConsumer {
  private static final Logger LOG = Logger.getLogger(RunConsumer.class);
  private static final String NAME = "catalog";
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final RunStore store;
  private final RepositoryStore repositories;
  private final DeadLetters deadLetters;
  private final Clock clock;

  RunConsumer(RunStore store, RepositoryStore repositories, DeadLetters deadLetters, Clock clock) {
    this.store = store;
    this.repositories = repositories;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  @Incoming("runs")
  Uni<Void> consume(ConsumerRecords<String, byte[]> messages) {
    RunBatch<ConsumerRecord<String, byte[]>> batch = new RunBatch<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      batch.add(message, message.value());
    }
    return store
        .store(batch.reports())
        .chain(() -> finishRetirement(batch.withdrawn()))
        .chain(() -> refuse(batch))
        .onFailure()
        .invoke(e -> LOG.warnf("runs wait messages=%d cause=%s", messages.count(), e))
        .onFailure()
        .retry()
        .withBackOff(SHORTEST_WAIT, LONGEST_WAIT)
        .indefinitely();
  }

  private Uni<Void> finishRetirement(Set<UUID> withdrawn) {
    return withdrawn.isEmpty()
        ? Uni.createFrom().voidItem()
        : repositories
            .finishRetirement(withdrawn, clock.instant())
            .invoke(count -> LOG.infof("repositories retired count=%d", count))
            .replaceWithVoid();
  }

  private Uni<Void> refuse(RunBatch<ConsumerRecord<String, byte[]>> batch) {
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
