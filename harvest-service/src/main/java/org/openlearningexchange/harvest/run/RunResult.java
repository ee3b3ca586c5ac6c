package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.Nullable;

/**
 * What a worker's turn at a run came to.
 *
 * @param ending null when the run is only laid down, to be gone on with later
 * @param window the source's clock at the first page of a complete list
 */
record RunResult(@Nullable Ending ending, @Nullable String window) {
  static RunResult laidDown() {
    return new RunResult(null, null);
  }

  static RunResult ended(Ending ending) {
    return new RunResult(ending, null);
  }
}
