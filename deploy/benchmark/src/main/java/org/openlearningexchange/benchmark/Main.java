package org.openlearningexchange.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openlearningexchange.benchmark.harvest.InsideBenchmark;
import org.openlearningexchange.benchmark.harvest.ServiceBenchmark;
import org.openlearningexchange.benchmark.recognition.RecognitionRun;
import org.openlearningexchange.benchmark.rights.RightsBenchmark;
import org.openlearningexchange.benchmark.search.FuzzRun;
import org.openlearningexchange.benchmark.search.RebuildBenchmark;
import org.openlearningexchange.benchmark.search.RelevanceRun;
import org.openlearningexchange.benchmark.search.SearchBenchmark;
import org.openlearningexchange.benchmark.source.SourceSettings;

/**
 * Prints the tables of docs/benchmarks.md:
 *
 * <ul>
 *   <li>{@code run [records [warm-up records]]}: from a repository to the search
 *   <li>{@code run inside [records [rounds [prefix [page [gzip]]]]]}: the harvest beside a bare
 *       loop
 *   <li>{@code run contenders [records [rounds [page]]]}: the harvest beside other harvesters
 *   <li>{@code run parallel [sources [pages [rounds]]]}: many slow sources at once
 *   <li>{@code run large [records [records of the small one [page]]]}: a large repository, a small
 *       heap
 *   <li>{@code run kills [records [kills]]}: a harvest in which harvest-service is killed again and
 *       again
 *   <li>{@code run rights [records]}: from records to resources, first seen and a tenth changed
 *   <li>{@code run redecide [records]}: a default licence changes while updates arrive
 *   <li>{@code run search [resources [searches [connections [caches [passes [heap]]]]]]}:
 *       search-service beside the Elasticsearch behind it
 *   <li>{@code run rebuild [documents [rounds]]}: the index built anew beside a bare bulk loop
 *   <li>{@code run flow [records [pages]]}: from a page to the search beside what the services
 *       manage alone, and freshness of so many changed pages at half of that
 *   <li>{@code run relevance [meaning]}: how good the order of results is, by judged searches
 *   <li>{@code run fuzz [requests]}: hostile and random requests to search-service
 *   <li>{@code run recognition [folder]}: single statements, those of the folder too
 * </ul>
 */
public final class Main {
  private static final int WARM_UP = 1_000;
  private static final int PAGE = 100;
  private static final int CHANGES = 20;
  private static final String DUBLIN_CORE = "oai_dc";

  private final String[] arguments;
  private final Path data = Path.of("target", "benchmark-" + ProcessHandle.current().pid());
  private final PrintStream out = System.out;

  private Main(String[] arguments) {
    this.arguments = arguments;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> commands =
        List.of(
            "inside",
            "contenders",
            "parallel",
            "large",
            "kills",
            "rights",
            "redecide",
            "recognition",
            "search",
            "rebuild",
            "flow",
            "relevance",
            "fuzz");
    boolean isNamed = arguments.length > 0 && commands.contains(arguments[0]);
    Main main = new Main(isNamed ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    switch (isNamed ? arguments[0] : "") {
      case "inside" -> main.inside();
      case "contenders" -> main.contenders();
      case "parallel" -> main.parallel();
      case "large" -> main.large();
      case "kills" -> main.kills();
      case "rights" -> new RightsBenchmark(main.data, main.out).flow(main.number(0, 100_000));
      case "redecide" -> new RightsBenchmark(main.data, main.out).redecide(main.number(0, 100_000));
      case "search" -> main.search();
      case "rebuild" ->
          new RebuildBenchmark(main.data, main.out).run(main.number(0, 100_000), main.number(1, 3));
      case "flow" -> main.flow();
      case "relevance" ->
          new RelevanceRun(main.data, main.out)
              .run(main.arguments.length > 0 && main.arguments[0].equals("meaning"));
      case "fuzz" -> new FuzzRun(main.data, main.out).run(main.number(0, 100_000));
      case "recognition" -> RecognitionRun.run(main.arguments, main.out);
      default -> main.exchange();
    }
    System.exit(0);
  }

  private int number(int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private String text(int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }

  private void search() throws Exception {
    List<Integer> connections =
        Stream.of(text(2, "1,8,32").split(",")).map(Integer::valueOf).toList();
    List<Boolean> caches = Stream.of(text(3, "on,off").split(",")).map("on"::equals).toList();
    new SearchBenchmark(
            data, out, new SearchBenchmark.Plan(connections, caches, number(4, 2), text(5, "2g")))
        .run(number(0, 100_000), number(1, 2_400));
  }

  private void inside() throws Exception {
    // as in the service: libraries write out much that nobody reads where nothing tells them not to
    Logger.getLogger("").setLevel(Level.WARNING);
    String prefix = arguments.length > 2 ? arguments[2] : DUBLIN_CORE;
    boolean gzip = arguments.length > 4 && arguments[4].equals("gzip");
    SourceSettings source =
        SourceSettings.of(number(0, 20_000), number(3, PAGE), prefix).compressed(gzip);
    InsideBenchmark.run(source, number(1, 15), data, out);
  }

  private void contenders() throws Exception {
    SourceSettings source = SourceSettings.of(number(0, 100_000), number(2, PAGE), DUBLIN_CORE);
    Path installed = Path.of(System.getProperty("exchange.root"), "deploy/benchmark/contenders");
    new ServiceBenchmark(data, out).beside(installed, source, number(1, 3));
  }

  private void parallel() throws Exception {
    int pages = number(1, 100);
    SourceSettings source =
        SourceSettings.of(pages * 10, 10, DUBLIN_CORE)
            .withDelay(Duration.ofMillis(50))
            .atHosts(number(0, 20));
    new ServiceBenchmark(data, out).parallel(source, number(2, 3));
  }

  private void large() throws Exception {
    int page = number(2, PAGE);
    new ServiceBenchmark(data, out)
        .large(
            SourceSettings.of(number(1, 100_000), page, DUBLIN_CORE),
            SourceSettings.of(number(0, 1_000_000), page, DUBLIN_CORE));
  }

  private void kills() {
    try (HarvestBenchmark benchmark = new HarvestBenchmark(data)) {
      HarvestBenchmark.KilledHarvest killed =
          benchmark.killedHarvest(number(0, 100_000), PAGE, number(1, 20));
      out.printf(
          "%d kills, %d s until everything was in step, %d pages asked for%n",
          killed.kills(), killed.took().toSeconds(), killed.requests());
      killed.runs().forEach(run -> out.println("run: " + run));
      out.println("reconciliation: " + killed.reconciliation());
    }
  }

  private void flow() {
    try (FlowBenchmark benchmark = new FlowBenchmark(data, out)) {
      benchmark.run(number(0, 20_000), number(1, 200));
    }
  }

  private void exchange() {
    int records = number(0, 10_000);
    int warmUp = number(1, WARM_UP);
    try (HarvestBenchmark benchmark = new HarvestBenchmark(data)) {
      out.println(
          "| services | records | page | seconds to searchable | records/s | CPU s per 1,000 | MiB"
              + " of all processes |");
      out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
      if (warmUp > 0) {
        out.println(benchmark.firstHarvest(warmUp, PAGE).row("just started"));
      }
      Throughput measured = benchmark.firstHarvest(records, PAGE);
      out.println(measured.row(warmUp > 0 ? "warm" : "just started"));
      out.printf("%nCPU seconds per 1,000 records: %s%n", measured.shares());
      out.println();
      List<Duration> fresh = benchmark.freshness(CHANGES);
      out.println("| changes | freshness p50 ms | p95 ms | worst ms |");
      out.println("| ---: | ---: | ---: | ---: |");
      out.printf(
          "| %d | %d | %d | %d |%n",
          CHANGES,
          fresh.get(CHANGES / 2).toMillis(),
          fresh.get(CHANGES * 95 / 100).toMillis(),
          fresh.get(CHANGES - 1).toMillis());
    }
  }
}
