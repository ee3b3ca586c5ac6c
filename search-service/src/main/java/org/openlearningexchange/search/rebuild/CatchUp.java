package org.openlearningexchange.search.rebuild;

import java.util.Map;

/**
 * How far an index has to be filled before it may serve.
 *
 * @param ends the end of each partition when its filling began
 */
record CatchUp(Map<Integer, Long> ends) {

  CatchUp {
    ends = Map.copyOf(ends);
  }

  /**
   * Whether all that was there at the beginning has been stored.
   *
   * @param begins the oldest offset of each partition: one without any message has nothing to
   *     commit
   * @param committed by the group, over all instances
   */
  boolean isPassed(Map<Integer, Long> begins, Map<Integer, Long> committed) {
    return ends.entrySet().stream()
        .allMatch(
            end ->
                end.getValue() <= begins.getOrDefault(end.getKey(), 0L)
                    || committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** Messages from the beginning to here, at most: a compacted topic has gaps. */
  long total(Map<Integer, Long> begins) {
    return read(begins, ends);
  }

  /** How many of them have been read. */
  long read(Map<Integer, Long> begins, Map<Integer, Long> committed) {
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              long begin = begins.getOrDefault(end.getKey(), 0L);
              long reached = Math.min(committed.getOrDefault(end.getKey(), begin), end.getValue());
              return Math.max(0, reached - begin);
            })
        .sum();
  }
}
