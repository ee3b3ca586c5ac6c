package org.openlearningexchange.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process with its children: PostgreSQL has one for each connection. */
final class ProcessFamily {
  private static final int KIB = 1024;

  private ProcessFamily() {}

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
