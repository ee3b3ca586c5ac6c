package org.openlearningexchange.benchmark.harvest;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openlearningexchange.benchmark.source.SourceProcess;
import org.openlearningexchange.benchmark.source.SourceSettings;
import org.openlearningexchange.contracts.message.RunReport;

/** The harvest as a service: beside other harvesters, of many sources, of a large one. */
public final class ServiceBenchmark {
  private static final String HEAP = "512m";
  private static final String SMALL_HEAP = "256m";

  private final Path data;
  private final PrintStream out;

  public ServiceBenchmark(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /**
   * Beside other harvesters, which only read.
   *
   * @param contenders where they are installed
   */
  public void beside(Path contenders, SourceSettings settings, int rounds) throws Exception {
    String prefix = settings.prefix();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> javaCommand =
        List.of(java, "-cp", contenders + "/target/lib/*", contenders + "/java/Harvest.java");
    try (SourceProcess source = SourceProcess.start(settings);
        HarvestingService service = new HarvestingService(data, source.hosts(), HEAP, 4);
        ProcessContender npm =
            new ProcessContender(
                "npm oai-pmh",
                prefix,
                log("npm"),
                List.of("node", contenders + "/npm/harvest.js"));
        ProcessContender metafacture =
            new ProcessContender(
                "Metafacture", prefix, log("metafacture"), with(javaCommand, "metafacture"));
        ProcessContender xoai =
            new ProcessContender("XOAI", prefix, log("xoai"), with(javaCommand, "xoai"))) {
      Contest contest =
          new Contest(
              List.of(new ServiceContender(service, prefix), npm, metafacture, xoai),
              source,
              settings.records());
      contest.run(1, rounds, System.err);
      contest.print(out);
    }
  }

  private Path log(String contender) {
    return data.resolve(contender + ".log");
  }

  private static List<String> with(List<String> command, String argument) {
    return Stream.concat(command.stream(), Stream.of(argument)).toList();
  }

  /** Many sources at once, each of which takes its time for each page. */
  public void parallel(SourceSettings settings, int rounds) throws Exception {
    Duration ideal = settings.delay().multipliedBy(settings.pages());
    out.println(
        "| sources | pages each | ideal s | slowest s | share of the ideal, median | lowest |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    try (SourceProcess source = SourceProcess.start(settings);
        HarvestingService service =
            new HarvestingService(data, source.hosts(), HEAP, settings.hosts())) {
      for (int round = 0; round <= rounds; round++) {
        String path = "list-" + round;
        List<URI> lists =
            IntStream.range(0, settings.hosts()).mapToObj(h -> source.list(h, path)).toList();
        List<RunReport> runs = service.harvest(lists, settings.prefix());
        runs.forEach(run -> verify(run, settings.records()));
        if (round > 0) {
          row(settings, ideal, runs);
        }
      }
    }
  }

  private void row(SourceSettings settings, Duration ideal, List<RunReport> runs) {
    double[] shares =
        runs.stream()
            .mapToDouble(run -> (double) ideal.toNanos() / ServiceContender.took(run).toNanos())
            .sorted()
            .toArray();
    double slowest = ideal.toMillis() / 1000.0 / shares[0];
    out.printf(
        Locale.ROOT,
        "| %d | %d | %.1f | %.1f | %.2f | %.2f |%n",
        settings.hosts(),
        settings.pages(),
        ideal.toMillis() / 1000.0,
        slowest,
        shares[shares.length / 2],
        shares[0]);
  }

  /** A small heap, and whether a record costs more in a large repository. */
  public void large(SourceSettings few, SourceSettings many) throws Exception {
    out.println("| records | heap | records/s | CPU s per 1,000 | of the service alone |");
    out.println("| ---: | ---: | ---: | ---: | ---: |");
    try (SourceProcess small = SourceProcess.start(few);
        SourceProcess large = SourceProcess.start(many);
        HarvestingService service =
            new HarvestingService(
                data, List.of(small.hosts().get(0), large.hosts().get(0)), SMALL_HEAP, 4)) {
      service.harvest(List.of(small.list(0, "warm-up")), few.prefix());
      size(service, small.list(0, "few"), few);
      size(service, large.list(0, "many"), many);
    }
  }

  private void size(HarvestingService service, URI list, SourceSettings settings)
      throws InterruptedException {
    Duration all = service.cpu();
    Duration alone = service.cpuOfService();
    RunReport run = service.harvest(List.of(list), settings.prefix()).get(0);
    verify(run, settings.records());
    Pass whole = new Pass(settings.records(), ServiceContender.took(run), service.cpu().minus(all));
    Pass own = new Pass(settings.records(), whole.took(), service.cpuOfService().minus(alone));
    out.printf(
        Locale.ROOT,
        "| %,d | %s | %,.0f | %.3f | %.3f |%n",
        settings.records(),
        SMALL_HEAP,
        whole.perSecond(),
        whole.cpuPerThousand(),
        own.cpuPerThousand());
  }

  private static void verify(RunReport run, int records) {
    if (run.state() != RunReport.State.SUCCEEDED || run.account().added() != records) {
      throw new IllegalStateException("not the harvest that was asked for: " + run);
    }
  }
}
