package org.openlearningexchange.benchmark.source;

import java.time.Duration;
import java.util.List;

/**
 * What is served.
 *
 * @param records of each list
 * @param pageSize records of a page
 * @param prefix {@code oai_dc} or {@code lom}
 * @param gzip whether pages are sent compressed
 * @param delay how long each page of a list is held back
 * @param hosts ports that the same list is served at, each a repository of its own
 */
public record SourceSettings(
    int records, int pageSize, String prefix, boolean gzip, Duration delay, int hosts) {

  public static SourceSettings of(int records, int pageSize, String prefix) {
    return new SourceSettings(records, pageSize, prefix, false, Duration.ZERO, 1);
  }

  public SourceSettings compressed(boolean isCompressed) {
    return new SourceSettings(records, pageSize, prefix, isCompressed, delay, hosts);
  }

  public SourceSettings withDelay(Duration perPage) {
    return new SourceSettings(records, pageSize, prefix, gzip, perPage, hosts);
  }

  public SourceSettings atHosts(int count) {
    return new SourceSettings(records, pageSize, prefix, gzip, delay, count);
  }

  public int pages() {
    return (records + pageSize - 1) / pageSize;
  }

  List<String> arguments() {
    return List.of(
        Integer.toString(records),
        Integer.toString(pageSize),
        prefix,
        Boolean.toString(gzip),
        Long.toString(delay.toMillis()),
        Integer.toString(hosts));
  }

  static SourceSettings read(String[] arguments) {
    return new SourceSettings(
        Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]),
        arguments[2],
        Boolean.parseBoolean(arguments[3]),
        Duration.ofMillis(Long.parseLong(arguments[4])),
        Integer.parseInt(arguments[5]));
  }
}
