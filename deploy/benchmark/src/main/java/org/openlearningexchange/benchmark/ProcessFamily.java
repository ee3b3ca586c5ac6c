package org.openlearningexchange.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.openlearningexchange.local.process.ManagedProcess;

/** A process with its children: PostgreSQL has one for each connection. */
public final class ProcessFamily {
  private static final int KIB = 1024;

  private ProcessFamily() {}

  /** What a process of the exchange has spent, its children included. */
  public static Duration cpu(ManagedProcess process) {
    return of(process)
        .map(ProcessHandle::info)
        .flatMap(info -> info.totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  static Stream<ProcessHandle> of(ManagedProcess process) {
    return process.pid().stream().boxed().flatMap(ProcessFamily::of);
  }

  static Stream<ProcessHandle> of(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
  }

  /** Proportional set size, so that pages shared by PostgreSQL's processes count once. */
  static long residentBytes(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * KIB)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
