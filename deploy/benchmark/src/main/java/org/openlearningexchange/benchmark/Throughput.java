package org.openlearningexchange.benchmark;

import java.time.Duration;
import java.util.Locale;

/**
 * What a first harvest took.
 *
 * @param took from the registration until the last record was found
 * @param cpu of the stores and services together
 * @param resident bytes of the stores and services together, at the end
 */
record Throughput(int records, int pageSize, Duration took, Duration cpu, long resident) {
  double perSecond() {
    return records / seconds(took);
  }

  double cpuPerThousand() {
    return seconds(cpu) * 1000 / records;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %,d | %d | %.1f | %.0f | %.2f | %d |",
        records,
        pageSize,
        seconds(took),
        perSecond(),
        cpuPerThousand(),
        resident / (1024 * 1024));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
