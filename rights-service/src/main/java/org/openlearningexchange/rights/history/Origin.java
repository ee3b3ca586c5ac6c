package org.openlearningexchange.rights.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that a decision rests on.
 *
 * @param runId the run that brought the change; null where no harvest did
 * @param contentHash as the record had it
 */
public record Origin(
    @Nullable UUID runId, long recordVersion, String contentHash, Instant harvestedAt) {

  /** The same record, where something else than its harvest made the change. */
  public Origin withoutRun() {
    return new Origin(null, recordVersion, contentHash, harvestedAt);
  }
}
