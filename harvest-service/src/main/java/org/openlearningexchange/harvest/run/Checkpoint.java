package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.Nullable;

/**
 * Where a harvest stands: stored with each page, read again after a kill.
 *
 * @param windowKey what is harvested: address, format and sets, as they were when the run began
 * @param metadataPrefix the format that is asked for
 * @param set how many of the repository's sets are done
 * @param token where the list goes on; null at its beginning
 * @param firstResponseDate the source's clock at the run's first page
 * @param restarts how often the present list was begun anew
 */
public record Checkpoint(
    String windowKey,
    String metadataPrefix,
    int set,
    @Nullable String token,
    @Nullable String firstResponseDate,
    int restarts) {

  Checkpoint at(@Nullable String nextToken, int restartsSoFar) {
    return new Checkpoint(
        windowKey, metadataPrefix, set, nextToken, firstResponseDate, restartsSoFar);
  }

  Checkpoint atNextSet() {
    return new Checkpoint(windowKey, metadataPrefix, set + 1, null, firstResponseDate, 0);
  }

  Checkpoint begunAt(@Nullable String responseDate) {
    return new Checkpoint(windowKey, metadataPrefix, set, token, responseDate, restarts);
  }
}
