package org.openlearningexchange.kit.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/**
 * Publishes the current state of every row whose revision is ahead of what was published. At least
 * once, in the order of revisions per key: only the holder of a shard's advisory lock publishes it,
 * and a row is marked only after Kafka has acknowledged it. Several instances share the shards;
 * when one ends, its locks end with its session. Has one thread and one PostgreSQL session, since
 * advisory locks belong to a session; nothing of it runs on an event loop.
 */
public final class Relay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 500;

  /** Longer than a send can take. */
  private static final Duration SENDING = Duration.ofSeconds(35);

  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LOCK_ROUND = Duration.ofSeconds(2);

  private final RelayTable table;
  private final DataSource dataSource;
  private final KafkaConnections kafka;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean healthy;

  public Relay(RelayTable table, DataSource dataSource, KafkaConnections kafka) {
    this.table = table;
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.thread = new Thread(this::runForGood, "relay-" + table.name());
    this.thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Says that rows may be due; to be called after their commit, from any thread. */
  public void nudge() {
    if (nudges.availablePermits() == 0) {
      nudges.release();
    }
  }

  /** Whether its last round reached both PostgreSQL and Kafka. */
  public boolean isHealthy() {
    return healthy;
  }

  /** How many rows wait to be published. */
  public long due() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count = connection.prepareStatement(table.countDue());
        ResultSet result = count.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Ends after the batch in hand. */
  @Override
  public void close() {
    closed = true;
    nudge();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runForGood() {
    long pause = 200;
    while (!closed) {
      try (Connection connection = dataSource.getConnection();
          Producer<String, byte[]> producer = kafka.newProducer("relay-" + table.name())) {
        connection.setAutoCommit(true);
        new Session(connection, producer).run();
        pause = 200;
      } catch (Exception e) {
        if (healthy) {
          LOG.warnf("relay waits table=%s cause=%s", table.name(), e.getMessage());
        }
        healthy = false;
        idle(Duration.ofMillis(pause));
        pause = Math.min(pause * 2, 5_000);
      }
    }
  }

  private void idle(Duration duration) {
    try {
      if (nudges.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        nudges.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One PostgreSQL session with the locks that it holds. */
  private final class Session {
    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final List<Short> shards = new ArrayList<>();
    private long lockedAt;

    Session(Connection connection, Producer<String, byte[]> producer) {
      this.connection = connection;
      this.producer = producer;
    }

    void run() throws SQLException, InterruptedException, ExecutionException {
      try {
        while (!closed) {
          lockFreeShards();
          int published = shards.isEmpty() ? 0 : publishBatch();
          healthy = true;
          if (published < BATCH) {
            idle(IDLE);
          }
        }
      } finally {
        releaseLocks();
      }
    }

    /** Nothing of ours may arrive after another relay's newer state: what was sent ends first. */
    private void releaseLocks() {
      try {
        producer.close(SENDING);
      } finally {
        unlock();
      }
    }

    private void lockFreeShards() throws SQLException {
      if (shards.size() == RelayTable.SHARDS
          || (lockedAt != 0 && System.nanoTime() - lockedAt < LOCK_ROUND.toNanos())) {
        return;
      }
      lockedAt = System.nanoTime();
      try (PreparedStatement lock =
          connection.prepareStatement("select pg_try_advisory_lock(hashtext(?), ?)")) {
        for (short shard = 0; shard < RelayTable.SHARDS; shard++) {
          if (!shards.contains(shard) && tryLock(lock, shard)) {
            shards.add(shard);
          }
        }
      }
    }

    private boolean tryLock(PreparedStatement lock, short shard) throws SQLException {
      lock.setString(1, "relay " + table.name());
      lock.setInt(2, shard);
      try (ResultSet result = lock.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }

    private int publishBatch() throws SQLException, InterruptedException, ExecutionException {
      List<String> keys = new ArrayList<>();
      List<Long> revisions = new ArrayList<>();
      List<Future<RecordMetadata>> acks = new ArrayList<>();
      try (PreparedStatement due = connection.prepareStatement(table.selectDue())) {
        due.setArray(1, array("smallint", shards.toArray()));
        due.setInt(2, BATCH);
        try (ResultSet row = due.executeQuery()) {
          while (row.next()) {
            String key = row.getString(table.key());
            keys.add(key);
            revisions.add(row.getLong("revision"));
            acks.add(
                producer.send(new ProducerRecord<>(table.topic(), key, table.message().of(row))));
          }
        }
      }
      producer.flush();
      for (Future<RecordMetadata> ack : acks) {
        ack.get();
      }
      if (!keys.isEmpty()) {
        mark(keys, revisions);
      }
      return keys.size();
    }

    private void mark(List<String> keys, List<Long> revisions) throws SQLException {
      try (PreparedStatement mark = connection.prepareStatement(table.markPublished())) {
        mark.setArray(1, array("text", keys.toArray()));
        mark.setArray(2, array("bigint", revisions.toArray()));
        mark.executeUpdate();
      }
    }

    private Array array(String type, Object[] values) throws SQLException {
      return connection.createArrayOf(type, values);
    }

    private void unlock() {
      try (PreparedStatement unlock =
          connection.prepareStatement("select pg_advisory_unlock_all()")) {
        unlock.execute();
      } catch (SQLException e) {
        LOG.debugf("locks end with the session: %s", e.getMessage());
      }
    }
  }
}
