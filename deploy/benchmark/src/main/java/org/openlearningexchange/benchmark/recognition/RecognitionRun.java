package org.openlearningexchange.benchmark.recognition;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link RecognitionBenchmark} in a process of its own and prints what came of it. */
public final class RecognitionRun {
  private RecognitionRun() {}

  /** With generated statements, and with those of the folders given. */
  public static void run(String[] folders, PrintStream out) throws RunnerException {
    List<String> sources = new ArrayList<>(List.of(Statements.GENERATED));
    sources.addAll(Arrays.asList(folders));
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(RecognitionBenchmark.class.getName())
                    .param("statements", sources.toArray(String[]::new))
                    .jvmArgsAppend("-Xmx512m")
                    .verbosity(VerboseMode.NORMAL)
                    .build())
            .run();
    out.println("\n| statements | distinct | measured | |\n| --- | ---: | --- | ---: |");
    results.forEach(result -> out.println(row(result)));
  }

  private static String row(RunResult result) {
    String source = result.getParams().getParam("statements");
    boolean generated = source.equals(Statements.GENERATED);
    return "| %s | %,d | %s |"
        .formatted(
            generated ? "generated" : "real",
            Statements.of(source).stream().distinct().count(),
            measured(result));
  }

  private static String measured(RunResult result) {
    double score = result.getPrimaryResult().getScore();
    if (result.getParams().getMode() == Mode.Throughput) {
      double error = result.getPrimaryResult().getScoreError();
      return String.format(Locale.ROOT, "statements/s, one thread | %,.0f ± %,.0f", score, error);
    }
    Statistics times = result.getPrimaryResult().getStatistics();
    return String.format(
        Locale.ROOT,
        "µs a statement: p50 / p99 / p99.9 / worst | %.1f / %.1f / %.1f / %,.0f",
        times.getPercentile(50),
        times.getPercentile(99),
        times.getPercentile(99.9),
        times.getMax());
  }
}
