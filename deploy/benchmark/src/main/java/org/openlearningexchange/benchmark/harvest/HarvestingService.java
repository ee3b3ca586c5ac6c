package org.openlearningexchange.benchmark.harvest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openlearningexchange.benchmark.KafkaAccess;
import org.openlearningexchange.benchmark.ProcessFamily;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.api.RefusedRequest;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.process.ManagedProcess;

/**
 * harvest-service in a process of its own with its two stores, durable as in production; the rest
 * of the exchange is not there. Repositories are registered on its topic, as the catalogue would.
 */
final class HarvestingService implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(60);
  private static final int POLL_MILLIS = 100;

  private final LocalExchange exchange;
  private final List<ManagedProcess> processes;
  private final Api api;
  private final Producer<String, byte[]> registrations;

  /**
   * @param hosts of the sources, which are on this machine
   * @param workers repositories that are harvested at the same time
   */
  HarvestingService(Path data, List<String> hosts, String heap, int workers) {
    exchange =
        LocalExchange.of(
                ExchangeSettings.of(data, LocalPorts.free())
                    .withJvmOptions("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError")
                    .withEnvironment(
                        "harvest-service", "EXCHANGE_HARVEST_WORKERS", Integer.toString(workers))
                    .withAllowedPrivateHosts(hosts))
            .boundToThisJvm();
    processes = Stream.of("postgres", "kafka", "harvest-service").map(exchange::process).toList();
    exchange.process("postgres").start();
    exchange.postgres().createDatabase("harvest");
    exchange.process("kafka").start();
    KafkaConnections kafka = KafkaAccess.of(exchange.kafka());
    new TopicSetup(kafka)
        .ensure(TopicSpec.compacted(Topics.REPOSITORIES, 1), TopicSpec.compacted(Topics.CLIENTS, 1))
        .toCompletableFuture()
        .join();
    registrations = kafka.newProducer("benchmark");
    exchange.process("harvest-service").start();
    api = Api.withoutToken(exchange.url("harvest-service"));
  }

  /** Harvests each of these for the first time, all at once; answers their runs when all ended. */
  List<RunReport> harvest(List<URI> baseUrls, String prefix) throws InterruptedException {
    List<UUID> ids = new ArrayList<>();
    for (URI baseUrl : baseUrls) {
      ids.add(register(baseUrl, prefix));
    }
    registrations.flush();
    List<RunReport> runs = new ArrayList<>();
    for (UUID id : ids) {
      runs.add(awaitEnd(id));
    }
    return runs;
  }

  /** What all its processes have spent. */
  Duration cpu() {
    return processes.stream().map(ProcessFamily::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  /** What the service alone has spent. */
  Duration cpuOfService() {
    return ProcessFamily.cpu(exchange.process("harvest-service"));
  }

  private UUID register(URI baseUrl, String prefix) {
    RepositoryRegistration registration =
        new RepositoryRegistration(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            Map.of("en", "Benchmark University"),
            "Generated records",
            baseUrl,
            "oai-pmh",
            prefix,
            List.of(),
            List.of(),
            Duration.ofDays(30),
            RepositoryRegistration.State.ACTIVE);
    registrations.send(
        new ProducerRecord<>(
            Topics.REPOSITORIES, registration.id().toString(), Json.writeBytes(registration)));
    return registration.id();
  }

  private RunReport awaitEnd(UUID repository) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      List<RunReport> ended = runs(repository).stream().filter(run -> run.state().ended()).toList();
      if (!ended.isEmpty()) {
        return ended.get(0);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new IllegalStateException("waited for " + LIMIT + " in vain");
  }

  private List<RunReport> runs(UUID repository) {
    try {
      return api.list("/repositories/" + repository + "/runs").stream()
          .map(run -> Json.read(run.toString(), RunReport.class))
          .toList();
    } catch (RefusedRequest notKnownYet) {
      return List.of();
    }
  }

  @Override
  public void close() {
    registrations.close();
    exchange.stop();
  }
}
