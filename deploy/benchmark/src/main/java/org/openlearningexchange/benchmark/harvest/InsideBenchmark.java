package org.openlearningexchange.benchmark.harvest;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openlearningexchange.benchmark.source.SourceProcess;
import org.openlearningexchange.benchmark.source.SourceSettings;
import org.openlearningexchange.local.process.Guard;
import org.openlearningexchange.local.process.Ports;
import org.openlearningexchange.local.store.KafkaProcess;

/** The harvest in this process beside a bare loop over the same pages: into nothing, into Kafka. */
public final class InsideBenchmark {
  private static final int WARM_UPS = 5;

  private InsideBenchmark() {}

  /** Measures so many rounds; of Kafka's process the CPU time is not counted. */
  public static void run(SourceSettings settings, int rounds, Path data, PrintStream out)
      throws Exception {
    Guard.over(data);
    KafkaProcess kafka =
        new KafkaProcess(data.resolve("kafka"), Ports.findFree(), Ports.findFree());
    ExecutorService readers = Executors.newCachedThreadPool();
    try (SourceProcess source = SourceProcess.start(settings)) {
      kafka.start();
      Contest contest =
          new Contest(
              List.of(
                  new BareLoop(settings.prefix()),
                  new ReadingInside(HarvestInside.protocol(source.hosts()), settings.prefix()),
                  new HarvestInside(
                      "read and mapped, into nothing",
                      settings.prefix(),
                      source.hosts(),
                      readers,
                      batch -> {}),
                  new HarvestInside(
                      "read and mapped, into Kafka",
                      settings.prefix(),
                      source.hosts(),
                      readers,
                      new KafkaSink(kafka))),
              source,
              settings.records());
      contest.run(WARM_UPS, rounds, System.err);
      contest.print(out);
    } finally {
      readers.shutdownNow();
      kafka.stop();
    }
  }
}
