package org.openlearningexchange.harvest.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/**
 * How far a run has come with a batch.
 *
 * @param checkpoint where it goes on; null for a part that is not the last of its page
 * @param pages that end in the batch
 * @param expected how many records the source says there are; null where it has not said so anew
 * @param findings all that was noticed so far; null where nothing was added
 * @param vanished records withdrawn because the list did not name them
 */
public record Progress(
    @Nullable Checkpoint checkpoint,
    int pages,
    @Nullable Long expected,
    @Nullable List<Finding> findings,
    long vanished) {

  /** Of a batch that does not come from a list. */
  public static Progress to(@Nullable Checkpoint checkpoint, int pages, long vanished) {
    return new Progress(checkpoint, pages, null, null, vanished);
  }
}
