package org.openlearningexchange.benchmark.harvest;

import java.time.Duration;

/**
 * One time through a list.
 *
 * @param cpu what it cost; the source and the benchmark itself are not counted
 */
record Pass(long records, Duration took, Duration cpu) {
  double perSecond() {
    return records * 1e9 / took.toNanos();
  }

  double cpuPerThousand() {
    return cpu.toNanos() / 1e6 / records;
  }
}
