package org.openlearningexchange.search.indexing;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Stays in the group without taking messages: paused partitions are polled, those that a rebalance
 * brings meanwhile are paused too. Used by the consumer's thread only.
 */
final class HoldingConsumer implements ConsumerRebalanceListener {
  private static final Duration STEP = Duration.ofMillis(100);

  private final Consumer<String, byte[]> consumer;
  private boolean holding;

  HoldingConsumer(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Holds for this long, or until the latch opens. */
  void hold(Duration delay, CountDownLatch stopping) {
    long end = System.nanoTime() + delay.toNanos();
    holding = true;
    consumer.pause(consumer.assignment());
    while (System.nanoTime() < end && stopping.getCount() > 0) {
      consumer.poll(STEP);
    }
    holding = false;
    consumer.resume(consumer.paused());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (holding) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
}
