package org.openlearningexchange.benchmark;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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
 * From a page that a source serves to the search: what each service manages alone (the others stand
 * still meanwhile), what all of them manage together, and how fresh the search stays at half of
 * that.
 */
final class FlowBenchmark implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofMillis(10);
  private static final int PARTITIONS = 12;
  private static final int PAGE = 500;
  private static final int REJOINING = 2_000;
  private static final int PASSES = 3;

  private final MeasuredExchange measured;
  private final PausedServices services;
  private final Consumer<String, byte[]> kafka;
  private final Api elasticsearch;
  private final PrintStream out;
  private int sources;

  FlowBenchmark(Path data, PrintStream out) {
    measured =
        MeasuredExchange.start(
            ExchangeSettings.of(data, LocalPorts.free())
                .withJvmOptions("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"),
            "2g");
    services = new PausedServices(measured.exchange);
    kafka = KafkaAccess.of(measured.exchange.kafka()).newConsumer("benchmark-ends");
    elasticsearch = Api.withoutToken(URI.create(measured.exchange.elasticsearch().url()));
    this.out = out;
  }

  /** So many records in each pass, then so many changed pages. */
  void run(int records, int pages) {
    together(records);
    together(records);
    Alone alone = alone(records);
    // those that stood still are back in their consumer groups when all of this is found
    together(REJOINING);
    double[] passes = DoubleStream.generate(() -> together(records)).limit(PASSES).toArray();
    double median = DoubleStream.of(passes).sorted().toArray()[PASSES / 2];
    print(records, alone, passes, median);
    new PageFreshness(measured, out).measure(median / 2, pages);
  }

  private void print(int records, Alone alone, double[] passes, double median) {
    out.println(
        "| records | harvest alone | rights alone | search alone | allowed together | measured"
            + " passes | median | share |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    out.printf(
        "| %,d | %,.0f | %,.0f | %,.0f | %,.0f | %s | %,.0f | %.2f |%n%n",
        records,
        alone.harvest,
        alone.rights,
        alone.search,
        alone.together(),
        DoubleStream.of(passes).mapToObj("%,.0f"::formatted).collect(Collectors.joining(" / ")),
        median,
        median / alone.together());
  }

  /** Records a second of each service on its own. */
  private record Alone(double harvest, double rights, double search) {
    double together() {
      return 1 / (1 / harvest + 1 / rights + 1 / search);
    }
  }

  /**
   * One service after the other takes the same records on. Beside harvest-service, catalog-service
   * goes on: it activates the repository and hears of the run.
   */
  private Alone alone(int records) {
    SampleRepository source = source(records);
    String repository = measured.register(source);
    services.pause("rights-service");
    services.pause("search-service");
    double harvest = harvestAlone(source, repository, records);
    services.pause("harvest-service");
    services.pause("catalog-service");
    double rights = resumedAlone("rights-service", records, this::published);
    services.pause("rights-service");
    double search = resumedAlone("search-service", records, this::found);
    services.resumeAll();
    MeasuredExchange.until(
        MeasuredExchange.SELDOM,
        () -> measured.catalog.get("/reconciliation").get("inStep").asBoolean());
    return new Alone(harvest, rights, search);
  }

  private double harvestAlone(SampleRepository source, String repository, int records) {
    activate(source, repository);
    return rate(records, () -> MeasuredExchange.until(OFTEN, () -> hasEndedAtHarvest(repository)));
  }

  private boolean hasEndedAtHarvest(String repository) {
    return measured.harvest.list("/repositories/" + repository + "/runs").stream()
        .anyMatch(run -> !run.get("kind").asText().equals("probe") && run.hasNonNull("endedAt"));
  }

  /** From the first that came of it on: before, the service joins its consumer group again. */
  private double resumedAlone(String service, int records, LongSupplier done) {
    long before = done.getAsLong();
    services.resume(service);
    MeasuredExchange.until(OFTEN, () -> done.getAsLong() > before);
    long begun = done.getAsLong() - before;
    return rate(
        records - begun,
        () -> MeasuredExchange.until(OFTEN, () -> done.getAsLong() >= before + records));
  }

  /** Records a second from the first page asked for to the last record found. */
  private double together(int records) {
    SampleRepository source = source(records);
    String repository = measured.register(source);
    long before = found();
    activate(source, repository);
    return rate(records, () -> MeasuredExchange.until(OFTEN, () -> found() >= before + records));
  }

  /** Until its first page is asked for. */
  private void activate(SampleRepository source, String repository) {
    int probed = source.requests("ListRecords");
    measured.activate(repository);
    MeasuredExchange.until(OFTEN, () -> source.requests("ListRecords") > probed);
  }

  private SampleRepository source(int records) {
    return measured.server.add(
        "/flow-" + sources,
        GeneratedCollection.of(records, 1_000 + sources++),
        RepositoryOptions.defaults().withPageSize(PAGE));
  }

  private static double rate(long records, Runnable work) {
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

  @Override
  public void close() {
    services.close();
    kafka.close();
    measured.close();
  }
}
