package org.openlearningexchange.benchmark.recognition;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;

/** One statement after the other on one thread: what a record with one statement costs. */
@State(Scope.Thread)
@Threads(1)
@Fork(1)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 6, time = 5)
public class RecognitionBenchmark {
  /** {@code generated}, or a folder with {@code rights/strings_dev.tsv}. */
  @Param(Statements.GENERATED)
  public String statements = Statements.GENERATED;

  private List<List<LicenceStatement>> records = List.of();
  private int next;

  /** Each statement as the only one of its record. */
  @Setup
  public void read() {
    records = Statements.of(statements).stream().map(List::of).toList();
  }

  /** Statements a second. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public RecognisedRights recognised() {
    return Recognition.of(next());
  }

  /** How long single ones take. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public RecognisedRights timed() {
    return Recognition.of(next());
  }

  private List<LicenceStatement> next() {
    next = next + 1 == records.size() ? 0 : next + 1;
    return records.get(next);
  }
}
