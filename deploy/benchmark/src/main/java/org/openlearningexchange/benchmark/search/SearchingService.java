package org.openlearningexchange.benchmark.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openlearningexchange.benchmark.KafkaAccess;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.store.ElasticsearchProcess;

/**
 * search-service in a process of its own with Kafka and an Elasticsearch as in production; the rest
 * of the exchange is not there. Resources are put on their topic as rights-service would.
 */
final class SearchingService implements AutoCloseable {
  private static final int PARTITIONS = 12;
  private static final Duration LIMIT = Duration.ofMinutes(60);

  private final LocalExchange exchange;
  private final UUID repository = UUID.randomUUID();
  private final Producer<String, byte[]> producer;
  private final Map<String, String> settings = new HashMap<>();

  /**
   * @param heap of the service
   * @param elasticsearchHeap of Elasticsearch
   */
  SearchingService(Path data, String heap, String elasticsearchHeap) {
    this(data, heap, elasticsearchHeap, Map.of());
  }

  /**
   * @param environment further settings of the service
   */
  SearchingService(
      Path data, String heap, String elasticsearchHeap, Map<String, String> environment) {
    ExchangeSettings settings = settings(data, LocalPorts.free(), heap);
    for (Map.Entry<String, String> setting : environment.entrySet()) {
      settings = settings.withEnvironment("search-service", setting.getKey(), setting.getValue());
    }
    exchange = LocalExchange.of(settings).boundToThisJvm();
    exchange.elasticsearch().useProductionJvm(elasticsearchHeap);
    exchange.elasticsearch().start();
    exchange.process("kafka").start();
    KafkaConnections kafka = KafkaAccess.of(exchange.kafka());
    new TopicSetup(kafka)
        .ensure(
            TopicSpec.compacted(Topics.REPOSITORIES, 1),
            TopicSpec.compacted(Topics.CLIENTS, 1),
            TopicSpec.compacted(Topics.RESOURCES, PARTITIONS))
        .toCompletableFuture()
        .join();
    producer = kafka.newProducer("benchmark");
    producer.send(
        new ProducerRecord<>(
            Topics.REPOSITORIES, repository.toString(), Json.writeBytes(registration())));
    producer.flush();
  }

  private static ExchangeSettings settings(Path data, LocalPorts ports, String heap) {
    return ExchangeSettings.of(data, ports)
        .withJvmOptions("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
        .withEnvironment("search-service", "EXCHANGE_LIMIT_ENABLED", "false");
  }

  GeneratedResources resources() {
    return new GeneratedResources(repository);
  }

  /** Puts so many resources on their topic. */
  void publish(int count) {
    GeneratedResources generated = resources();
    for (int number = 0; number < count; number++) {
      producer.send(
          new ProducerRecord<>(
              Topics.RESOURCES,
              generated.id(number).toString(),
              Json.writeBytes(generated.resource(number, 1))));
    }
    producer.flush();
  }

  /** Puts these resources on their topic. */
  void publish(List<PublishedResource> resources) {
    resources.forEach(
        resource ->
            producer.send(
                new ProducerRecord<>(
                    Topics.RESOURCES,
                    resource.resourceId().toString(),
                    Json.writeBytes(resource))));
    producer.flush();
  }

  /** Starts the catalogue too, whose keys the service asks for where a token is sent. */
  void startCatalogue() {
    exchange.process("postgres").start();
    exchange.postgres().createDatabase("catalog");
    exchange.process("catalog-service").start();
  }

  /** A setting of the service, from its next start. */
  void set(String name, String value) {
    settings.put(name, value);
  }

  /** Starts the service, or another one in its place, before this Elasticsearch. */
  void startBefore(String elasticsearch) {
    settings.put("EXCHANGE_ELASTICSEARCH_URL", elasticsearch);
    ExchangeSettings again = exchange.settings();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      again = again.withEnvironment("search-service", setting.getKey(), setting.getValue());
    }
    LocalExchange.of(again).process("search-service").restart();
  }

  void awaitVisible(int count) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (count() < count) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited for " + LIMIT + " in vain");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** As Elasticsearch counts them: the service's own total is exact up to 10,000. */
  private long count() {
    return Api.withoutToken(URI.create(elasticsearch().url()))
        .get("/resources/_count?q=state:visible")
        .path("count")
        .asLong();
  }

  URI url() {
    return exchange.url("search-service");
  }

  int port() {
    return process().port();
  }

  ManagedProcess process() {
    return exchange.process("search-service");
  }

  ElasticsearchProcess elasticsearch() {
    return exchange.elasticsearch();
  }

  private RepositoryRegistration registration() {
    return new RepositoryRegistration(
        repository,
        1,
        UUID.randomUUID(),
        Map.of("en", "Benchmark University"),
        "Generated resources",
        URI.create("https://generated.example.org/oai"),
        "oai-pmh",
        null,
        List.of(),
        List.of(),
        Duration.ofDays(30),
        RepositoryRegistration.State.ACTIVE);
  }

  @Override
  public void close() {
    producer.close();
    exchange.stop();
  }
}
