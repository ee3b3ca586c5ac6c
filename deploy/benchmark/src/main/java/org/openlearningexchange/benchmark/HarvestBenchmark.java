package org.openlearningexchange.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.SampleServer;
import org.openlearningexchange.samples.collection.GeneratedCollection;

/**
 * From a repository to the search: how many records a second, at what cost of CPU, and how long a
 * single change takes. The exchange is a fresh one, started as {@code up} starts it; the repository
 * runs in this process, whose CPU time is not counted.
 */
final class HarvestBenchmark implements AutoCloseable {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration OFTEN = Duration.ofMillis(10);

  private final MeasuredExchange measured;
  private final LocalExchange exchange;
  private final SampleServer server;

  HarvestBenchmark(Path data) {
    measured = MeasuredExchange.start(ExchangeSettings.of(data, LocalPorts.free()), "");
    exchange = measured.exchange;
    server = measured.server;
  }

  /** A first harvest of so many records, until the last of them is found. */
  Throughput firstHarvest(int records, int pageSize) {
    SampleRepository source =
        server.add(
            "/records-" + records,
            GeneratedCollection.of(records),
            RepositoryOptions.defaults().withPageSize(pageSize));
    String repository = measured.register(source);
    long before = measured.visible();
    Map<String, Duration> cpuBefore = cpu();
    long started = System.nanoTime();
    measured.activate(repository);
    MeasuredExchange.until(MeasuredExchange.SELDOM, () -> measured.visible() - before >= records);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    Map<String, Duration> spent = cpu();
    cpuBefore.forEach((name, earlier) -> spent.merge(name, earlier, Duration::minus));
    MeasuredExchange.until(
        MeasuredExchange.SELDOM, () -> MeasuredExchange.ended(measured.runs(repository)));
    return new Throughput(records, pageSize, took, spent, resident());
  }

  /** From the request for a run over one changed record until the search finds its new title. */
  List<Duration> freshness(int changes) {
    SampleRepository source =
        server.add("/fresh", GeneratedCollection.of(100), RepositoryOptions.defaults());
    long before = measured.visible();
    String repository = measured.register(source);
    measured.activate(repository);
    MeasuredExchange.until(OFTEN, () -> measured.visible() - before >= 100);
    MeasuredExchange.until(OFTEN, () -> MeasuredExchange.ended(measured.runs(repository)));
    List<String> identifiers = List.copyOf(source.liveIdentifiers());
    List<Duration> took = new ArrayList<>();
    for (int change = 0; change < changes; change++) {
      String word = "freshword" + change + "x";
      source.changeTitle(identifiers.get(change), word);
      long asked = System.nanoTime();
      measured.harvest.post("/repositories/" + repository + "/runs", JSON.objectNode());
      MeasuredExchange.until(
          OFTEN, () -> measured.search.get("/search?size=1&q=" + word).get("total").asLong() == 1);
      took.add(Duration.ofNanos(System.nanoTime() - asked));
      MeasuredExchange.until(OFTEN, () -> MeasuredExchange.ended(measured.runs(repository)));
    }
    return took.stream().sorted().toList();
  }

  /**
   * A first harvest in which harvest-service is killed again and again, spread over its pages.
   *
   * @return the run as it ended, and what the stores hold then
   */
  KilledHarvest killedHarvest(int records, int pageSize, int kills) {
    SampleRepository source =
        server.add(
            "/killed-" + records,
            GeneratedCollection.of(records),
            RepositoryOptions.defaults().withPageSize(pageSize));
    String repository = measured.register(source);
    int probed = source.requests("ListRecords");
    int pages = records / pageSize;
    ManagedProcess service = exchange.process("harvest-service");
    long started = System.nanoTime();
    measured.activate(repository);
    for (int kill = 1; kill <= kills; kill++) {
      int reached = probed + pages * kill / (kills + 1);
      MeasuredExchange.until(OFTEN, () -> source.requests("ListRecords") >= reached);
      service.kill();
      service.start();
    }
    MeasuredExchange.until(
        MeasuredExchange.SELDOM, () -> MeasuredExchange.ended(measured.runs(repository)));
    MeasuredExchange.until(MeasuredExchange.SELDOM, () -> measured.visible() >= records);
    MeasuredExchange.until(
        MeasuredExchange.SELDOM,
        () -> measured.catalog.get("/reconciliation").get("inStep").asBoolean());
    return new KilledHarvest(
        kills,
        source.requests("ListRecords") - probed,
        Duration.ofNanos(System.nanoTime() - started),
        measured.runs(repository),
        measured.catalog.get("/reconciliation"));
  }

  /**
   * What came of it.
   *
   * @param requests pages asked for
   * @param runs of the repository, the newest first
   */
  record KilledHarvest(
      int kills, int requests, Duration took, List<JsonNode> runs, JsonNode reconciliation) {}

  @Override
  public void close() {
    measured.close();
  }

  private Map<String, Duration> cpu() {
    Map<String, Duration> spent = new TreeMap<>();
    for (ManagedProcess process : exchange.processes()) {
      spent.put(process.name(), ProcessFamily.cpu(process));
    }
    return spent;
  }

  private long resident() {
    return exchange.processes().stream()
        .flatMap(ProcessFamily::of)
        .mapToLong(ProcessFamily::residentBytes)
        .sum();
  }
}
