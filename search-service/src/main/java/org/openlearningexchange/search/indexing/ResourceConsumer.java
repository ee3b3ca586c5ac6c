package org.openlearningexchange.search.indexing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.DeadLetters;

/**
 * Fills one index from the topic of resources, on a thread of its own, together with the other
 * instances of its group. The plain Kafka client, because the group is known only once the index is
 * there. Offsets are committed after Elasticsearch has stored; while it is away this waits within
 * the group, and nothing is skipped.
 */
final class ResourceConsumer implements ConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(ResourceConsumer.class);
  private static final String NAME = "search";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration BUSY = Duration.ofMillis(10);
  private static final Duration DELAY = Duration.ofSeconds(2);
  private static final Duration SETTLING = Duration.ofSeconds(5);
  private static final long MEMBERSHIP_NANOS = Duration.ofSeconds(1).toNanos();

  private final String index;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final DeadLetters deadLetters;
  private final BulkPipeline pipeline;
  private final Deque<TopicMessage> messages = new ArrayDeque<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private Consumer<String, byte[]> consumer;
  private long polled;
  private boolean holding;

  @SuppressWarnings("NullAway.Init") // opened by the thread
  ResourceConsumer(
      String index,
      Supplier<Consumer<String, byte[]>> consumers,
      BulkTarget target,
      DeadLetters deadLetters) {
    this.index = index;
    this.consumers = consumers;
    this.deadLetters = deadLetters;
    this.pipeline = new BulkPipeline(target);
    this.thread = new Thread(this::run, "filling-" + index);
  }

  void start() {
    thread.start();
  }

  /** Begins to stop: what is under way is finished and committed. */
  void stop() {
    stopping.countDown();
  }

  void join(Duration atMost) throws InterruptedException {
    thread.join(atMost.toMillis());
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  private void run() {
    LOG.infof("index filling name=%s", index);
    while (stopping.getCount() > 0) {
      try (Consumer<String, byte[]> opened = consumers.get()) {
        consumer = opened;
        consumer.subscribe(List.of(Topics.RESOURCES), this);
        fill();
        release();
      } catch (IndexIsMissing e) {
        LOG.warnf("index gone, not filled any more name=%s", index);
        return;
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        LOG.warnf("filling waits index=%s cause=%s", index, e);
        forget();
        await(DELAY);
      }
    }
  }

  private void fill() throws InterruptedException {
    while (stopping.getCount() > 0) {
      if (messages.isEmpty()) {
        poll(pipeline.isIdle() ? IDLE : BUSY);
      }
      while (!messages.isEmpty() && pipeline.hasRoom()) {
        pipeline.take(messages.element());
        messages.remove();
      }
      pipeline.advance();
      if (!messages.isEmpty() && !pipeline.hasRoom()) {
        pipeline.await(BUSY);
        stayInGroup();
      }
      commit();
    }
  }

  private void poll(Duration atMost) {
    consumer.poll(atMost).forEach(record -> messages.add(message(record)));
    polled = System.nanoTime();
  }

  private TopicMessage message(ConsumerRecord<String, byte[]> record) {
    return new TopicMessage(
        record.partition(),
        record.offset(),
        record.key(),
        record.value(),
        reason -> deadLetters.send(NAME, record, reason).await().atMost(PATIENCE));
  }

  /** A group drops who polls too seldom; without taking more, this polls all the same. */
  private void stayInGroup() {
    if (System.nanoTime() - polled < MEMBERSHIP_NANOS) {
      return;
    }
    holding = true;
    try {
      consumer.pause(consumer.assignment());
      poll(Duration.ZERO);
      consumer.resume(consumer.paused());
    } finally {
      holding = false;
    }
  }

  /** Also where nothing was found: what a partition no longer holds counts as read. */
  private void commit() {
    Map<TopicPartition, Long> done = new HashMap<>();
    pipeline
        .takeFinished()
        .forEach((number, end) -> done.put(new TopicPartition(Topics.RESOURCES, number), end));
    if (messages.isEmpty() && pipeline.isIdle()) {
      consumer.assignment().forEach(partition -> done.put(partition, consumer.position(partition)));
    }
    done.entrySet().removeIf(end -> end.getValue().equals(committed.get(end.getKey())));
    if (!done.isEmpty()) {
      committed.putAll(done);
      consumer.commitAsync(
          offsets(done),
          (offsets, failure) -> {
            if (failure != null) {
              LOG.debugf("commit failed, the next one holds it too: %s", failure);
              committed.clear();
            }
          });
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (holding) {
      consumer.pause(partitions);
    }
  }

  /** Another instance may get them: what is under way must not arrive after what that one does. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    try {
      release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf("partitions given back without a commit index=%s cause=%s", index, e);
      forget();
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    forget();
  }

  private void release() throws InterruptedException {
    messages.clear();
    pipeline.settle(SETTLING);
    Map<TopicPartition, Long> done = new HashMap<>(committed);
    pipeline
        .takeFinished()
        .forEach((number, end) -> done.put(new TopicPartition(Topics.RESOURCES, number), end));
    done.keySet().retainAll(consumer.assignment());
    committed.clear();
    if (!done.isEmpty()) {
      consumer.commitSync(offsets(done));
    }
  }

  private void forget() {
    messages.clear();
    pipeline.forget();
    committed.clear();
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    ends.forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
    return offsets;
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
}
