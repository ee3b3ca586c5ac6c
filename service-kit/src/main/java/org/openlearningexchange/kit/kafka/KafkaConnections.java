package org.openlearningexchange.kit.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;

/**
 * Opens connections with the settings that every service shares ({@code kafka.*} of the
 * configuration). The caller closes what it opens.
 */
@ApplicationScoped
public class KafkaConnections {
  private static final String PREFIX = "kafka.";

  /** How long the partitions of an instance that was killed wait for the others of its group. */
  private static final int SESSION_MILLIS = 10_000;

  private final Config config;

  public KafkaConnections(Config config) {
    this.config = config;
  }

  /** An idempotent producer that waits for all replicas. */
  public Producer<String, byte[]> newProducer(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", 5);
    settings.put("batch.size", 131_072);
    settings.put("max.block.ms", 10_000);
    settings.put("request.timeout.ms", 10_000);
    settings.put("delivery.timeout.ms", 30_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** A consumer without a group: its caller assigns partitions and keeps its place itself. */
  public Consumer<String, byte[]> newConsumer(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** A consumer that shares a topic with the others of its group; its caller commits. */
  public Consumer<String, byte[]> newGroupConsumer(String clientId, String group) {
    Map<String, Object> settings = common(clientId);
    settings.put("group.id", group);
    settings.put("session.timeout.ms", SESSION_MILLIS);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** For creating and describing topics. */
  public Admin newAdmin(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put("request.timeout.ms", 5_000);
    settings.put("default.api.timeout.ms", 10_000);
    Properties properties = new Properties();
    properties.putAll(settings);
    return Admin.create(properties);
  }

  private Map<String, Object> common(String clientId) {
    Map<String, Object> settings = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> settings.put(name.substring(PREFIX.length()), value));
      }
    }
    settings.put("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
    settings.put("client.id", clientId);
    settings.put("metadata.max.age.ms", 5_000);
    settings.put("reconnect.backoff.max.ms", 2_000);
    return settings;
  }
}
