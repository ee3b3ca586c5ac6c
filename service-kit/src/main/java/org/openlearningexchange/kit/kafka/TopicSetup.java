package org.openlearningexchange.kit.kafka;

import io.quarkus.runtime.Quarkus;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the topics that a service owns. Works in the background, so that a service starts while
 * Kafka is away; ends the application when a topic has another number of partitions than
 * configured, since keys would then change their partition and lose their order.
 */
@ApplicationScoped
public class TopicSetup {
  private static final Logger LOG = Logger.getLogger(TopicSetup.class);

  private final KafkaConnections kafka;
  private volatile boolean closed;

  public TopicSetup(KafkaConnections kafka) {
    this.kafka = kafka;
  }

  /** Creates what is missing; the stage completes once all of them are there. */
  public CompletionStage<Void> ensure(TopicSpec... topics) {
    return inBackground(admin -> List.of(topics));
  }

  /** Creates a log beside a topic, with as many partitions as that topic has. */
  public CompletionStage<Void> ensureBeside(String topic, String name, Duration retention) {
    return inBackground(admin -> List.of(TopicSpec.log(name, partitions(admin, topic), retention)));
  }

  private CompletionStage<Void> inBackground(Wanted wanted) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> untilDone(wanted, done), "topic-setup");
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  @PreDestroy
  void close() {
    closed = true;
  }

  private void untilDone(Wanted wanted, CompletableFuture<Void> done) {
    boolean waiting = false;
    while (!closed) {
      try {
        create(wanted);
        done.complete(null);
        return;
      } catch (WrongPartitionsException e) {
        LOG.fatal(e.getMessage());
        done.completeExceptionally(e);
        Quarkus.asyncExit(1);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        if (!waiting) {
          LOG.warnf("Kafka is away, topics wait: %s", e.getMessage());
          waiting = true;
        }
        pause();
      }
    }
  }

  private void create(Wanted wanted) throws InterruptedException, ExecutionException {
    try (Admin admin = kafka.newAdmin("topic-setup")) {
      List<TopicSpec> topics = wanted.topics(admin);
      for (TopicSpec topic : topics) {
        createOne(admin, topic);
      }
      for (TopicSpec topic : topics) {
        int partitions = partitions(admin, topic.name());
        if (partitions != topic.partitions()) {
          throw new WrongPartitionsException(topic, partitions);
        }
      }
    }
  }

  private static int partitions(Admin admin, String topic)
      throws InterruptedException, ExecutionException {
    return admin
        .describeTopics(List.of(topic))
        .topicNameValues()
        .values()
        .iterator()
        .next()
        .get()
        .partitions()
        .size();
  }

  private static void createOne(Admin admin, TopicSpec topic)
      throws InterruptedException, ExecutionException {
    NewTopic missing =
        new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
            .configs(topic.settings());
    try {
      admin.createTopics(List.of(missing)).all().get();
      LOG.infof("topic created name=%s partitions=%d", topic.name(), topic.partitions());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Wanted {
    List<TopicSpec> topics(Admin admin) throws InterruptedException, ExecutionException;
  }

  private static final class WrongPartitionsException extends RuntimeException {
    WrongPartitionsException(TopicSpec topic, int found) {
      super(
          "topic %s has %d partitions but %d are configured; more partitions mean a new topic version"
              .formatted(topic.name(), found, topic.partitions()));
    }
  }
}
