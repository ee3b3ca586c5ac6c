package org.openlearningexchange.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code run [records [warm-up records]]}: prints the tables of docs/benchmarks.md. */
public final class Main {
  private static final int WARM_UP = 1_000;
  private static final int PAGE = 100;
  private static final int CHANGES = 20;

  private Main() {}

  public static void main(String[] arguments) {
    int records = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    int warmUp = arguments.length < 2 ? WARM_UP : Integer.parseInt(arguments[1]);
    PrintStream out = System.out;
    Path data = Path.of("target", "benchmark-" + ProcessHandle.current().pid());
    try (HarvestBenchmark benchmark = new HarvestBenchmark(data)) {
      out.println(
          "| services | records | page | seconds to searchable | records/s | CPU s per 1,000 | MiB of all processes |");
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
