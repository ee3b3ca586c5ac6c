package org.openlearningexchange.catalog.report;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.openlearningexchange.catalog.EventLoop;
import org.openlearningexchange.catalog.repository.RepositoryProgress;
import org.openlearningexchange.catalog.run.RunStore;
import org.openlearningexchange.kit.kafka.DeadLetters;

/**
 * Takes what harvest-service reports of its runs. The end of a probe decides whether a repository
 * is harvested; the success of a withdrawal run is what ends a repository's retirement. Reports may
 * come twice, late and out of order.
 */
@ApplicationScoped
class RunConsumer {
  private static final Logger LOG = Logger.getLogger(RunConsumer.class);
  private static final String NAME = "catalog";
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final RunStore store;
  private final RepositoryProgress repositories;
  private final DeadLetters deadLetters;

  RunConsumer(RunStore store, RepositoryProgress repositories, DeadLetters deadLetters) {
    this.store = store;
    this.repositories = repositories;
    this.deadLetters = deadLetters;
  }

  /** Each attempt begins on the event loop again, which a retry has left. */
  @Incoming("runs")
  Uni<Void> consume(ConsumerRecords<String, byte[]> messages) {
    RunBatch<ConsumerRecord<String, byte[]>> batch = new RunBatch<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      batch.add(message, message.value());
    }
    return store
        .store(batch.reports())
        .chain(() -> oneByOne(batch.probed(), repositories::probed))
        .chain(() -> oneByOne(batch.withdrawn(), repositories::withdrawn))
        .chain(() -> oneByOne(batch.refused(), this::refuse))
        .runSubscriptionOn(EventLoop.current())
        .onFailure()
        .invoke(e -> LOG.warnf("runs wait messages=%d cause=%s", messages.count(), e))
        .onFailure()
        .retry()
        .withBackOff(SHORTEST_WAIT, LONGEST_WAIT)
        .indefinitely();
  }

  private Uni<Void> refuse(RunBatch.Refused<ConsumerRecord<String, byte[]>> refused) {
    return deadLetters.send(NAME, refused.message(), refused.reason());
  }

  private static <T> Uni<Void> oneByOne(Collection<T> all, Function<T, Uni<Void>> deed) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(deed::apply)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
