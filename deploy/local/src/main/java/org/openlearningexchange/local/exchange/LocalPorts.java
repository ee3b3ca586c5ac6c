package org.openlearningexchange.local.exchange;

import java.util.List;
import org.openlearningexchange.local.process.Ports;

/** Where everything of one exchange listens. */
public record LocalPorts(
    int catalog,
    int harvest,
    int rights,
    int search,
    int postgres,
    int kafka,
    int kafkaController,
    int elasticsearch,
    int elasticsearchTransport,
    List<Integer> samples) {

  public LocalPorts {
    samples = List.copyOf(samples);
  }

  /** The documented ones, all moved by the same number. */
  public static LocalPorts documented(int offset) {
    return new LocalPorts(
        8081 + offset,
        8082 + offset,
        8083 + offset,
        8084 + offset,
        15432 + offset,
        19092 + offset,
        19093 + offset,
        19200 + offset,
        19300 + offset,
        List.of(9101 + offset, 9102 + offset, 9103 + offset));
  }

  /** Whatever is free: for tests, which run beside other things. */
  public static LocalPorts free() {
    return new LocalPorts(
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        Ports.findFree(),
        List.of(Ports.findFree(), Ports.findFree(), Ports.findFree()));
  }
}
