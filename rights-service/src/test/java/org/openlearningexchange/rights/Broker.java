package org.openlearningexchange.rights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openlearningexchange.local.test.TestStores;

/** The other services' side of Kafka. */
public final class Broker {
  private Broker() {}

  /** Makes a topic that another service owns. */
  public static void createTopic(String name, int partitions) {
    try (Admin admin = Admin.create(common())) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    } catch (java.util.concurrent.ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a message and waits until it is stored. */
  public static void send(String topic, String key, byte[] value) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(common(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the topic is there. */
  public static boolean exists(String topic) {
    try (Admin admin = Admin.create(common())) {
      return admin.listTopics().names().get().contains(topic);
    } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
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
    if (!exists(topic)) {
      return List.of();
    }
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(common(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(message.key())) {
            found.add(message);
          }
        }
      }
      return found;
    }
  }

  private static Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", TestStores.kafka().bootstrapServers());
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", false);
    settings.put("max.block.ms", 20_000);
    settings.put("acks", "all");
    return settings;
  }
}
