package org.openlearningexchange.harvest.record;

import org.jspecify.annotations.Nullable;

/**
 * What is held of a source record before a page is compared with it.
 *
 * @param held whether anything is held but perhaps a refusal
 * @param contentHash of the last record taken; null for tombstones of something never held, and for
 *     records that were published by a harvester that died before it stored them
 * @param seen this run has already delivered it
 */
public record Known(boolean held, @Nullable String contentHash, boolean withdrawn, boolean seen) {
  /** Nothing is known. */
  public static final Known NOTHING = new Known(false, null, false, false);

  boolean isLive() {
    return held && !withdrawn;
  }
}
