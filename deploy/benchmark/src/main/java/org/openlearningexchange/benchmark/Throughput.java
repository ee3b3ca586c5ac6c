package org.openlearningexchange.benchmark;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a first harvest took.
 *
 * @param took from the registration until the last record was found
 * @param cpu of each store and service
 * @param resident bytes of the stores and services together, at the end
 */
record Throughput(
    int records, int pageSize, Duration took, Map<String, Duration> cpu, long resident) {
  double perSecond() {
    return records / seconds(took);
  }

  double cpuPerThousand() {
    return seconds(cpu.values().stream().reduce(Duration.ZERO, Duration::plus)) * 1000 / records;
  }

  /** CPU seconds per 1,000 records of each process. */
  String shares() {
    return cpu.entrySet().stream()
        .map(
            share ->
                String.format(
                    Locale.ROOT,
                    "%s %.2f",
                    share.getKey(),
                    seconds(share.getValue()) * 1000 / records))
        .collect(Collectors.joining(", "));
  }

  /** A row of the table. */
  String row(String services) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %.1f | %.0f | %.2f | %d |",
        services,
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
