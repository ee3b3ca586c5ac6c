package org.openlearningexchange.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalPorts;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.GeneratedCollection;

/**
 * From a page that a source serves to the search: what each service manages alone (the others are
 * stopped meanwhile, with SIGSTOP, and stay warm), what all of them manage together, and how fresh
 * the search stays at half of that.
 */
final class FlowBenchmark implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofMillis(10);
  private static final int PARTITIONS = 12;
  private static final int PAGE = 500;
  private static final int CHANGED = 250;

  private final MeasuredExchange measured;
  private final Consumer<String, byte[]> kafka;
  private final Api elasticsearch;
  private final PrintStream out;
  private final Set<String> paused = new HashSet<>();
  private int sources;

  FlowBenchmark(Path data, PrintStream out) {
    measured =
        MeasuredExchange.start(
            ExchangeSettings.of(data, LocalPorts.free())
                .withJvmOptions("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"),
            "2g");
    kafka = KafkaAccess.of(measured.exchange.kafka()).newConsumer("benchmark-ends");
    elasticsearch = Api.withoutToken(URI.create(measured.exchange.elasticsearch().url()));
    this.out = out;
  }

  /** So many records in each pass. */
  void run(int records, int changes) throws Exception {
    together(records);
    together(records);
    Alone alone = alone(records);
    double all = together(records);
    pause("catalog-service");
    double withoutCatalogue = together(records);
    resume("catalog-service");
    out.println(
        "| records | harvest alone | rights alone | search alone | allowed together | measured |"
            + " share | measured without the catalogue | share |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    double allowed = alone.together();
    out.printf(
        "| %,d | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %.2f | %,.0f | %.2f |%n%n",
        records,
        alone.harvest,
        alone.rights,
        alone.search,
        allowed,
        all,
        all / allowed,
        withoutCatalogue,
        withoutCatalogue / allowed);
    freshness(all / 2, changes);
  }

  /** Records a second of each service on its own. */
  private record Alone(double harvest, double rights, double search) {
    double together() {
      return 1 / (1 / harvest + 1 / rights + 1 / search);
    }
  }

  private Alone alone(int records) throws IOException, InterruptedException {
    SampleRepository source = source(records);
    String repository = measured.register(source);
    pause("rights-service");
    pause("search-service");
    int probed = source.requests("ListRecords");
    measured.activate(repository);
    MeasuredExchange.until(OFTEN, () -> source.requests("ListRecords") > probed);
    double harvest =
        rate(
            records,
            () ->
                MeasuredExchange.until(
                    OFTEN,
                    () ->
                        measured.harvest.list("/repositories/" + repository + "/runs").stream()
                            .anyMatch(
                                run ->
                                    !run.get("kind").asText().equals("probe")
                                        && run.hasNonNull("endedAt"))));
    pause("harvest-service");
    pause("catalog-service");
    long published = published();
    resume("rights-service");
    double rights =
        rate(
            records, () -> MeasuredExchange.until(OFTEN, () -> published() >= published + records));
    pause("rights-service");
    long found = found();
    resume("search-service");
    double search =
        rate(records, () -> MeasuredExchange.until(OFTEN, () -> found() >= found + records));
    resume("rights-service");
    resume("harvest-service");
    resume("catalog-service");
    MeasuredExchange.until(
        MeasuredExchange.SELDOM,
        () -> measured.catalog.get("/reconciliation").get("inStep").asBoolean());
    return new Alone(harvest, rights, search);
  }

  /** Records a second from the first page asked for to the last record found. */
  private double together(int records) {
    SampleRepository source = source(records);
    boolean isPaused = paused.contains("catalog-service");
    if (isPaused) {
      signal("CONT", "catalog-service");
    }
    String repository = measured.register(source);
    int probed = source.requests("ListRecords");
    long found = found();
    measured.activate(repository);
    MeasuredExchange.until(OFTEN, () -> source.requests("ListRecords") > probed);
    if (isPaused) {
      signal("STOP", "catalog-service");
    }
    return rate(records, () -> MeasuredExchange.until(OFTEN, () -> found() >= found + records));
  }

  /** From the request for a page to the first search that answers with what is new on it. */
  private void freshness(double perSecond, int changes) throws Exception {
    SampleRepository source = source(10 * PAGE);
    String repository = measured.register(source);
    long before = found();
    measured.activate(repository);
    MeasuredExchange.until(MeasuredExchange.SELDOM, () -> found() >= before + 10 * PAGE);
    MeasuredExchange.until(
        MeasuredExchange.SELDOM, () -> MeasuredExchange.ended(measured.runs(repository)));
    List<String> identifiers = List.copyOf(source.liveIdentifiers());
    long pause = (long) (TimeUnit.SECONDS.toNanos(1) * CHANGED / perSecond);
    List<Double> fresh = new ArrayList<>();
    long next = System.nanoTime();
    long began = next;
    for (int change = 0; change < changes; change++) {
      String word = "freshword" + change + "x";
      for (int i = 0; i < CHANGED; i++) {
        String identifier = identifiers.get((change * CHANGED + i) % identifiers.size());
        source.changeTitle(identifier, i == 0 ? word : "changed " + change + " " + i);
      }
      int asked = source.requests("ListRecords");
      measured.harvest.post(
          "/repositories/" + repository + "/runs", JsonNodeFactory.instance.objectNode());
      MeasuredExchange.until(Duration.ofMillis(1), () -> source.requests("ListRecords") > asked);
      long served = System.nanoTime();
      MeasuredExchange.until(
          Duration.ofMillis(5),
          () -> measured.search.get("/search?size=1&facets=&q=" + word).get("total").asLong() > 0);
      fresh.add((System.nanoTime() - served) / 1e6);
      MeasuredExchange.until(OFTEN, () -> MeasuredExchange.ended(measured.runs(repository)));
      next += pause;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
    }
    double reached = changes * (double) CHANGED / ((System.nanoTime() - began) / 1e9);
    Collections.sort(fresh);
    out.println(
        "| changes/s meant | changes/s reached | pages | freshness p50 ms | p99 ms | worst ms |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    out.printf(
        "| %,.0f | %,.0f | %d | %.0f | %.0f | %.0f |%n",
        perSecond,
        reached,
        changes,
        fresh.get(changes / 2),
        fresh.get(Math.min(changes - 1, changes * 99 / 100)),
        fresh.get(changes - 1));
  }

  private SampleRepository source(int records) {
    return measured.server.add(
        "/flow-" + sources,
        GeneratedCollection.of(records, 1_000 + sources++),
        RepositoryOptions.defaults().withPageSize(PAGE));
  }

  private static double rate(int records, Runnable work) {
    long started = System.nanoTime();
    work.run();
    return records / ((System.nanoTime() - started) / 1e9);
  }

  private long published() {
    List<TopicPartition> partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topics.RESOURCES, number))
            .toList();
    Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
    return ends.values().stream().mapToLong(Long::longValue).sum();
  }

  private long found() {
    return elasticsearch.get("/resources/_count?q=state:visible").path("count").asLong();
  }

  private void pause(String service) {
    signal("STOP", service);
    paused.add(service);
  }

  private void resume(String service) {
    signal("CONT", service);
    paused.remove(service);
  }

  private void signal(String name, String service) {
    long pid = measured.exchange.process(service).pid().orElseThrow();
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("kill does not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    List.copyOf(paused).forEach(this::resume);
    kafka.close();
    measured.close();
  }
}
