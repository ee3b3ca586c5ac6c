package org.openlearningexchange.harvest.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.kit.kafka.GroupLag;
import org.openlearningexchange.kit.kafka.KafkaConnections;

/**
 * Lets bulk work wait while the readers of records are far behind, so that small changes of other
 * repositories need not queue behind millions. Looks every few seconds, on a thread of its own and
 * only while somebody asks; what cannot be found out holds nobody up. Thread-safe.
 */
@ApplicationScoped
public class Pace {
  private static final Logger LOG = Logger.getLogger(Pace.class);
  private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(5);

  private final KafkaConnections kafka;
  private final String group;
  private final long mostLag;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread looking = new Thread(task, "pace");
            looking.setDaemon(true);
            return looking;
          });
  private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - GOOD_FOR);
  private volatile long lag;

  public Pace(KafkaConnections kafka, HarvestConfig config) {
    this.kafka = kafka;
    this.group = config.pacedBy();
    this.mostLag = config.mostLag();
  }

  /** Whether bulk work should wait now. Does not block. */
  boolean isTooFast() {
    long last = askedAt.get();
    long now = System.nanoTime();
    if (now - last > GOOD_FOR && askedAt.compareAndSet(last, now)) {
      thread.execute(this::look);
    }
    return lag > mostLag;
  }

  private void look() {
    try (Admin admin = kafka.newAdmin("harvest-pace")) {
      long before = lag;
      lag = GroupLag.of(admin, group, Topics.RECORDS);
      if (before <= mostLag && lag > mostLag) {
        LOG.infof("bulk work waits group=%s lag=%d", group, lag);
      }
    } catch (ExecutionException | RuntimeException e) {
      lag = 0;
      LOG.debugf("the lag of %s is not known: %s", group, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
  }
}
