package org.openlearningexchange.benchmark.search;

import java.util.Arrays;
import java.util.List;

/**
 * What requests took.
 *
 * @param nanos of each, as its client saw it
 * @param tookMillis of each, as the server says of itself ({@code took})
 * @param seconds from the first to the last
 */
record Latencies(long[] nanos, long[] tookMillis, double seconds) {

  Latencies {
    nanos = nanos.clone();
    Arrays.sort(nanos);
    tookMillis = tookMillis.clone();
    Arrays.sort(tookMillis);
  }

  /** Several runs as one. */
  static Latencies of(List<Latencies> runs) {
    return new Latencies(
        runs.stream().flatMapToLong(run -> Arrays.stream(run.nanos)).toArray(),
        runs.stream().flatMapToLong(run -> Arrays.stream(run.tookMillis)).toArray(),
        runs.stream().mapToDouble(Latencies::seconds).sum());
  }

  /** In milliseconds, as the server says. */
  long took(double share) {
    return tookMillis[at(share)];
  }

  /** In milliseconds, as the client saw it. */
  double percentile(double share) {
    return nanos[at(share)] / 1e6;
  }

  private int at(double share) {
    return (int) Math.min(nanos.length - 1L, Math.round(nanos.length * share));
  }

  double perSecond() {
    return nanos.length / seconds;
  }
}
