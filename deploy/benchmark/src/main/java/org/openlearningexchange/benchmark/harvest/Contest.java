package org.openlearningexchange.benchmark.harvest;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openlearningexchange.benchmark.source.SourceProcess;

/**
 * Contenders read the same list in turns, so that whatever else the machine does meets them alike.
 * The first of them is what the others are compared with, round by round. A pass with a wrong
 * number of records ends the contest: its time means nothing.
 */
final class Contest {
  private final List<Contender> contenders;
  private final SourceProcess source;
  private final long records;
  private final Map<String, List<Pass>> passes = new LinkedHashMap<>();

  Contest(List<Contender> contenders, SourceProcess source, long records) {
    this.contenders = contenders;
    this.source = source;
    this.records = records;
  }

  void run(int warmUps, int rounds, PrintStream progress) throws Exception {
    for (int round = 0; round < warmUps + rounds; round++) {
      for (Contender contender : contenders) {
        Pass pass = contender.read(source.list(0, "list-" + round), round);
        if (pass.records() != records) {
          throw new IllegalStateException(
              contender.name() + " found " + pass.records() + " of " + records + " records");
        }
        progress.printf(
            Locale.ROOT, "%s %d: %.0f records/s%n", contender.name(), round, pass.perSecond());
        if (round >= warmUps) {
          passes.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(pass);
        }
      }
    }
  }

  void print(PrintStream out) {
    List<Pass> first = passes.getOrDefault(contenders.get(0).name(), List.of());
    out.printf(
        "| who | records/s | CPU s per 1,000 | times %s | lowest to highest |%n",
        contenders.get(0).name());
    out.println("| --- | ---: | ---: | ---: | ---: |");
    passes.forEach(
        (name, own) -> {
          List<Double> ratios = new ArrayList<>();
          for (int round = 0; round < own.size(); round++) {
            ratios.add(own.get(round).perSecond() / first.get(round).perSecond());
          }
          ratios.sort(null);
          out.printf(
              Locale.ROOT,
              "| %s | %,.0f | %.3f | %.2f | %.2f to %.2f |%n",
              name,
              median(own, Pass::perSecond),
              median(own, Pass::cpuPerThousand),
              ratios.get(ratios.size() / 2),
              ratios.get(0),
              ratios.get(ratios.size() - 1));
        });
  }

  private static double median(List<Pass> passes, ToDoubleFunction<Pass> of) {
    double[] sorted = passes.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
