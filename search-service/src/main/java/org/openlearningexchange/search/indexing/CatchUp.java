package org.openlearningexchange.search.indexing;

import java.util.Map;

/**
 * How far a new index has to be filled before it may serve.
 *
 * @param ends the end of each partition when the filling began
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
    return !ends.isEmpty()
        && ends.entrySet().stream()
            .allMatch(
                end ->
                    end.getValue() <= begins.getOrDefault(end.getKey(), 0L)
                        || committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
