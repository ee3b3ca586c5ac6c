package org.openlearningexchange.local.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The other services' side of Kafka, for the tests of one. Its connections stay open for the next
 * question, and end with the JVM. Thread-safe.
 */
public final class Broker {
  private static final Map<String, TopicReader> READERS = new ConcurrentHashMap<>();

  private Broker() {}

  /** Opened at the first message. */
  private static final class Sending {
    static final Producer<String, byte[]> PRODUCER =
        new KafkaProducer<>(common(), new StringSerializer(), new ByteArraySerializer());
  }

  /** Makes a topic that another service owns. */
  public static void createTopic(String name, int partitions) {
    try (Admin admin = Admin.create(common())) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a message and waits until it is stored. */
  public static void send(String topic, String key, byte[] value) {
    try {
      Sending.PRODUCER.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the topic is there. */
  public static boolean exists(String topic) {
    try (Admin admin = Admin.create(common())) {
      return admin.listTopics().names().get().contains(topic);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last message with this key, if it is as wanted, of all that the topic holds now. */
  public static Optional<ConsumerRecord<String, byte[]>> findLast(
      String topic, String key, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    List<ConsumerRecord<String, byte[]>> all = findAll(topic, key);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)).filter(wanted);
  }

  /** All messages with this key that the topic holds now, in order; none without the topic. */
  public static List<ConsumerRecord<String, byte[]>> findAll(String topic, String key) {
    return READERS.containsKey(topic) || exists(topic)
        ? READERS.computeIfAbsent(topic, name -> new TopicReader(name, common())).findAll(key)
        : List.of();
  }

  private static Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", TestStores.kafka().bootstrapServers());
    settings.put("allow.auto.create.topics", false);
    settings.put("max.block.ms", 20_000);
    settings.put("acks", "all");
    return settings;
  }
}
