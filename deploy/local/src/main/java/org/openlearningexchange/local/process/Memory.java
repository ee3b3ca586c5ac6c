package org.openlearningexchange.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What processes take of the machine's memory. */
public final class Memory {
  private Memory() {}

  /**
   * Of a process and its children, what they share (PostgreSQL's buffers) counted once; 0 for one
   * that is gone.
   */
  public static long residentMegabytes(long pid) {
    LongStream children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(pid), children).map(Memory::proportionalKilobytes).sum()
        / 1024;
  }

  private static long proportionalKilobytes(long pid) {
    try {
      // proc(5): Pss divides what several processes share among them
      return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
