package org.openlearningexchange.kit.table;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/**
 * A small compacted topic of one partition, held in memory and kept up to date. Every instance
 * reads all of it (assigned, no group) from its beginning. Survives Kafka being away: what was read
 * stays, and reading goes on where it stopped. Reads are safe from any thread.
 */
public final class CompactedTable<V> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(CompactedTable.class);

  private final KafkaConnections kafka;
  private final String topic;
  private final Class<V> type;
  private final Map<String, V> rows = new ConcurrentHashMap<>();
  private final List<java.util.function.Consumer<V>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean ready;
  private volatile boolean closed;
  private volatile @Nullable Consumer<String, byte[]> reading;
  private long next;

  public CompactedTable(KafkaConnections kafka, String topic, Class<V> type) {
    this.kafka = kafka;
    this.topic = topic;
    this.type = type;
    this.thread = new Thread(this::readForGood, "table-" + topic);
    this.thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  public String topic() {
    return topic;
  }

  /** Whether the topic has been read to the end that it had when the reading began. */
  public boolean isReady() {
    return ready;
  }

  public Optional<V> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  public Collection<V> values() {
    return rows.values();
  }

  /**
   * Calls the listener for every value already held and every one that comes, in order, on the
   * table's own thread: a listener that takes long holds up the table. May see a value twice.
   */
  public void onChange(java.util.function.Consumer<V> listener) {
    listeners.add(listener);
    rows.values().forEach(listener);
  }

  /** Ends within a poll; what was read stays readable. */
  @Override
  public void close() {
    closed = true;
    Consumer<String, byte[]> open = reading;
    if (open != null) {
      open.wakeup();
    }
  }

  private void readForGood() {
    boolean waiting = false;
    while (!closed) {
      try (Consumer<String, byte[]> consumer = kafka.newConsumer("table-" + topic)) {
        reading = consumer;
        follow(consumer);
      } catch (Exception e) {
        if (!closed && !waiting) {
          LOG.warnf("table waits topic=%s cause=%s", topic, e.getMessage());
          waiting = true;
        }
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> consumer) {
    if (consumer.partitionsFor(topic, Duration.ofSeconds(5)).isEmpty()) {
      throw new IllegalStateException("the topic does not exist yet");
    }
    TopicPartition partition = new TopicPartition(topic, 0);
    consumer.assign(List.of(partition));
    long end =
        consumer.endOffsets(List.of(partition), Duration.ofSeconds(5)).getOrDefault(partition, 0L);
    consumer.seek(partition, next > end ? 0 : next);
    while (!closed) {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(250))) {
        apply(message);
      }
      next = consumer.position(partition, Duration.ofSeconds(5));
      if (!ready && next >= end) {
        ready = true;
        LOG.infof("table ready topic=%s rows=%d", topic, rows.size());
      }
    }
  }

  private void apply(ConsumerRecord<String, byte[]> message) {
    byte[] value = message.value();
    if (value == null) {
      rows.remove(message.key());
      return;
    }
    V row = parse(message.key(), value);
    if (row == null) {
      return;
    }
    rows.put(message.key(), row);
    for (java.util.function.Consumer<V> listener : listeners) {
      try {
        listener.accept(row);
      } catch (RuntimeException e) {
        LOG.errorf(e, "table listener failed topic=%s key=%s", topic, message.key());
      }
    }
  }

  private @Nullable V parse(String key, byte[] value) {
    try {
      return Json.read(value, type);
    } catch (IllegalArgumentException e) {
      LOG.errorf("table row unreadable topic=%s key=%s cause=%s", topic, key, e.getMessage());
      return null;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
