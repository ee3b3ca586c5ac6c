package org.openlearningexchange.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.local.process.ManagedProcess;
import org.openlearningexchange.local.process.Ports;
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
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Duration OFTEN = Duration.ofMillis(10);

  /** Asking costs what is measured: seldom enough not to be seen. */
  private static final Duration SELDOM = Duration.ofMillis(200);

  private final LocalExchange exchange;
  private final SampleServer server;
  private final Api catalog;
  private final Api harvest;
  private final Api search;
  private final String member;

  HarvestBenchmark(Path data) {
    int port = Ports.findFree();
    exchange =
        LocalExchange.of(
                ExchangeSettings.of(data, LocalPorts.free())
                    .withAllowedPrivateHosts(List.of("localhost:" + port)))
            .boundToThisJvm();
    exchange.start(ready -> {});
    server = SampleServer.start(port);
    catalog = new Api(exchange.url("catalog-service"), exchange::operatorToken);
    harvest = new Api(exchange.url("harvest-service"), exchange::operatorToken);
    search = Api.withoutToken(exchange.url("search-service"));
    ObjectNode draft = JSON.objectNode().put("homepage", "https://member.example.org");
    draft.put("country", "DE").putObject("name").put("en", "Benchmark University");
    member = catalog.post("/members", draft).get("id").asText();
  }

  /** A first harvest of so many records, until the last of them is found. */
  Throughput firstHarvest(int records, int pageSize) {
    SampleRepository source =
        server.add(
            "/records-" + records,
            GeneratedCollection.of(records),
            RepositoryOptions.defaults().withPageSize(pageSize));
    String repository = register(source);
    long before = visible();
    Map<String, Duration> cpuBefore = cpu();
    long started = System.nanoTime();
    activate(repository);
    until(SELDOM, () -> visible() - before >= records);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    Map<String, Duration> spent = cpu();
    cpuBefore.forEach((name, earlier) -> spent.merge(name, earlier, Duration::minus));
    until(SELDOM, () -> ended(runs(repository)));
    return new Throughput(records, pageSize, took, spent, resident());
  }

  /** From the request for a run over one changed record until the search finds its new title. */
  List<Duration> freshness(int changes) {
    SampleRepository source =
        server.add("/fresh", GeneratedCollection.of(100), RepositoryOptions.defaults());
    long before = visible();
    String repository = register(source);
    activate(repository);
    until(OFTEN, () -> visible() - before >= 100);
    until(OFTEN, () -> ended(runs(repository)));
    List<String> identifiers = List.copyOf(source.liveIdentifiers());
    List<Duration> took = new ArrayList<>();
    for (int change = 0; change < changes; change++) {
      String word = "freshword" + change + "x";
      source.changeTitle(identifiers.get(change), word);
      long asked = System.nanoTime();
      harvest.post("/repositories/" + repository + "/runs", JSON.objectNode());
      until(OFTEN, () -> search.get("/search?size=1&q=" + word).get("total").asLong() == 1);
      took.add(Duration.ofNanos(System.nanoTime() - asked));
      until(OFTEN, () -> ended(runs(repository)));
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
    String repository = register(source);
    int probed = source.requests("ListRecords");
    int pages = records / pageSize;
    ManagedProcess service = exchange.process("harvest-service");
    long started = System.nanoTime();
    activate(repository);
    for (int kill = 1; kill <= kills; kill++) {
      int reached = probed + pages * kill / (kills + 1);
      until(OFTEN, () -> source.requests("ListRecords") >= reached);
      service.kill();
      service.start();
    }
    until(SELDOM, () -> ended(runs(repository)));
    until(SELDOM, () -> visible() >= records);
    until(SELDOM, () -> catalog.get("/reconciliation").get("inStep").asBoolean());
    return new KilledHarvest(
        kills,
        source.requests("ListRecords") - probed,
        Duration.ofNanos(System.nanoTime() - started),
        runs(repository),
        catalog.get("/reconciliation"));
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
    server.close();
    exchange.stop();
  }

  /** Registers a repository and waits until its probe is over, so that this is not measured. */
  private String register(SampleRepository source) {
    ObjectNode draft =
        JSON.objectNode()
            .put("memberId", member)
            .put("name", "Generated records")
            .put("baseUrl", source.baseUrl().toString())
            .put("protocol", "oai-pmh")
            .put("activation", "manual");
    String id = catalog.post("/repositories", draft).get("id").asText();
    until(SELDOM, () -> !state(id).equals("probing"));
    if (!state(id).equals("ready")) {
      throw new IllegalStateException("cannot be harvested: " + catalog.get("/repositories/" + id));
    }
    return id;
  }

  /** From now on it is harvested. */
  private void activate(String repository) {
    catalog.put("/repositories/" + repository + "/activation", JSON.objectNode());
  }

  private String state(String repository) {
    return catalog.get("/repositories/" + repository).get("state").asText();
  }

  /** Newest first, but probes, which only looked. */
  private List<JsonNode> runs(String repository) {
    return catalog.list("/repositories/" + repository + "/runs").stream()
        .filter(run -> !run.get("kind").asText().equals("probe"))
        .toList();
  }

  /** The provider's facet, since a total is exact only up to 10,000. */
  private long visible() {
    for (JsonNode provider : search.get("/search?size=1").at("/facets/provider")) {
      if (provider.get("value").asText().equals(member)) {
        return provider.get("count").asLong();
      }
    }
    return 0;
  }

  private static boolean ended(List<JsonNode> runs) {
    return !runs.isEmpty() && runs.get(0).hasNonNull("endedAt");
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

  private static void until(Duration pause, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited for " + LIMIT + " in vain");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
