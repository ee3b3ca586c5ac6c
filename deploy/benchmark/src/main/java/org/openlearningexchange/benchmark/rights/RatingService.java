package org.openlearningexchange.benchmark.rights;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.benchmark.KafkaAccess;
import org.openlearningexchange.benchmark.ProcessFamily;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.process.ManagedProcess;

/**
 * rights-service in a process of its own with its two stores, durable as in production. Records and
 * registrations are put on their topics as their owners would.
 */
final class RatingService implements AutoCloseable {
  private static final int PARTITIONS = 12;

  private final LocalExchange exchange;
  private final List<ManagedProcess> processes;
  private final KafkaConnections kafka;
  private final Producer<String, byte[]> producer;
  private long revision;

  RatingService(Path data) {
    exchange =
        LocalExchange.of(ExchangeSettings.of(data, LocalPorts.free()).withJvmOptions("-Xmx512m"))
            .boundToThisJvm();
    processes = Stream.of("postgres", "kafka", "rights-service").map(exchange::process).toList();
    exchange.process("postgres").start();
    exchange.postgres().createDatabase("rights");
    exchange.process("kafka").start();
    kafka = KafkaAccess.of(exchange.kafka());
    new TopicSetup(kafka)
        .ensure(
            TopicSpec.compacted(Topics.REPOSITORIES, 1),
            TopicSpec.compacted(Topics.CLIENTS, 1),
            TopicSpec.compacted(Topics.RECORDS, PARTITIONS))
        .toCompletableFuture()
        .join();
    producer = kafka.newProducer("benchmark");
    exchange.process("rights-service").start();
  }

  /** Announces a repository, or a change of its default licence. */
  void register(UUID repository, @Nullable String defaultLicence) {
    RepositoryRegistration registration =
        new RepositoryRegistration(
            repository,
            ++revision,
            repository,
            Map.of("en", "Benchmark University"),
            "Generated records",
            URI.create("https://repository.example.org/oai"),
            "oai-pmh",
            null,
            List.of(),
            List.of(),
            Duration.ofDays(30),
            RepositoryRegistration.State.ACTIVE,
            defaultLicence == null
                ? null
                : new DefaultLicence(
                    defaultLicence,
                    LocalDate.of(2024, 1, 1),
                    null,
                    URI.create("https://repository.example.org/policy")));
    producer.send(
        new ProducerRecord<>(
            Topics.REPOSITORIES, repository.toString(), Json.writeBytes(registration)));
    producer.flush();
  }

  void send(UUID id, byte[] record) {
    producer.send(new ProducerRecord<>(Topics.RECORDS, id.toString(), record));
  }

  void flush() {
    producer.flush();
  }

  /** A reader of all that is published from now on. */
  Consumer<String, byte[]> resources() {
    Consumer<String, byte[]> consumer = kafka.newConsumer("benchmark-resources");
    List<TopicPartition> partitions =
        Stream.iterate(0, number -> number + 1)
            .limit(PARTITIONS)
            .map(number -> new TopicPartition(Topics.RESOURCES, number))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  /** What each of its processes has spent. */
  String cpu() {
    StringBuilder text = new StringBuilder();
    for (ManagedProcess process : processes) {
      text.append(
          "%s %.1f s, ".formatted(process.name(), ProcessFamily.cpu(process).toMillis() / 1000.0));
    }
    return text.toString();
  }

  @Override
  public void close() {
    producer.close();
    exchange.stop();
  }
}
