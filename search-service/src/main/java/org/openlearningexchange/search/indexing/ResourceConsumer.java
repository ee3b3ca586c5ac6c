package org.openlearningexchange.search.indexing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/**
 * Fills the index from the topic of resources, on one thread. The plain Kafka client, because the
 * group is known only once the index is there (it names the index), and because the group's
 * progress decides when a new index may serve. Offsets are committed after Elasticsearch has
 * stored; while it is away the partitions are paused, and nothing is skipped.
 */
@ApplicationScoped
public class ResourceConsumer {
  private static final Logger LOG = Logger.getLogger(ResourceConsumer.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration FIRST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
  private static final long STOP_SECONDS = 9;

  private final KafkaConnections kafka;
  private final Rollover rollover;
  private final BatchConsumer batches;
  private final Thread thread = new Thread(this::run, "resources-consumer");
  private final CountDownLatch stopping = new CountDownLatch(1);

  public ResourceConsumer(KafkaConnections kafka, Rollover rollover, BatchConsumer batches) {
    this.kafka = kafka;
    this.rollover = rollover;
    this.batches = batches;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  /** Finishes the batch in hand, commits, and leaves the group. */
  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
  }

  private void run() {
    Duration delay = FIRST_DELAY;
    while (isRunning()) {
      try {
        IndexIdentity index = rollover.begin();
        delay = FIRST_DELAY;
        fill(index);
      } catch (Rollover.Superseded e) {
        LOG.error("index lost and another one serves: this instance is outdated and fills no more");
        return;
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        LOG.warnf("filling waits cause=%s", e);
        await(delay);
        delay = longer(delay);
      }
    }
  }

  private void fill(IndexIdentity index) throws InterruptedException {
    try (Consumer<String, byte[]> consumer =
        kafka.newGroupConsumer("search-index", index.group())) {
      HoldingConsumer holding = new HoldingConsumer(consumer);
      ProgressConsumer progress = new ProgressConsumer(consumer, Topics.RESOURCES);
      consumer.subscribe(List.of(Topics.RESOURCES), holding);
      while (isRunning()) {
        ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
        if (!messages.isEmpty()) {
          store(index, messages, holding);
          consumer.commitSync();
        }
        if (!rollover.isServing() && progress.hasCaughtUp()) {
          rollover.serve(index);
        }
        rollover.tidy(index);
      }
    }
  }

  private void store(
      IndexIdentity index, ConsumerRecords<String, byte[]> messages, HoldingConsumer holding)
      throws InterruptedException {
    List<ConsumerRecord<String, byte[]>> due = new ArrayList<>();
    messages.forEach(due::add);
    Duration delay = FIRST_DELAY;
    while (true) {
      due = attempt(index, due);
      if (due.isEmpty()) {
        return;
      }
      holding.hold(delay, stopping);
      delay = longer(delay);
      if (!isRunning()) {
        throw new InterruptedException("stopped while the batch waited; it comes again");
      }
    }
  }

  private List<ConsumerRecord<String, byte[]>> attempt(
      IndexIdentity index, List<ConsumerRecord<String, byte[]>> due) {
    try {
      return batches.store(index.name(), due);
    } catch (BatchConsumer.IndexIsMissing e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warnf("batch waits messages=%d cause=%s", due.size(), e);
      return due;
    }
  }

  private boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void await(Duration delay) {
    try {
      if (stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration delay) {
    Duration twice = delay.multipliedBy(2);
    return twice.compareTo(LONGEST_DELAY) < 0 ? twice : LONGEST_DELAY;
  }
}
