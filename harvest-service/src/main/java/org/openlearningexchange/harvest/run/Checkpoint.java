package org.openlearningexchange.harvest.run;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.Opening;

/**
 * Where a run stands: stored with what it has published, read again after a kill.
 *
 * @param windowKey what is harvested: protocol, address, format and sets, as they were when the run
 *     began
 * @param format what the source is asked for, as it calls it
 * @param complete the list names everything that the source holds
 * @param announcesDeletions the source keeps tombstones for good
 * @param cursor where the list goes on; text that only its protocol reads
 * @param mark of the list's first page
 * @param ending how the run ends once all is withdrawn that is to be; null while the list goes on
 */
public record Checkpoint(
    String windowKey,
    @Nullable String format,
    boolean complete,
    boolean announcesDeletions,
    String cursor,
    @Nullable String mark,
    @Nullable Ending ending) {

  /** At the beginning of a list. */
  public static Checkpoint begun(String windowKey, Opening.Opened opened) {
    return new Checkpoint(
        windowKey,
        opened.format(),
        opened.isComplete(),
        opened.announcesDeletions(),
        opened.cursor(),
        null,
        null);
  }

  /** At the beginning of a walk through what is held, which asks no source. */
  public static Checkpoint held(String windowKey, String cursor) {
    return new Checkpoint(windowKey, null, false, true, cursor, null, null);
  }

  public Checkpoint at(String nextCursor) {
    return new Checkpoint(
        windowKey, format, complete, announcesDeletions, nextCursor, mark, ending);
  }

  public Checkpoint marked(@Nullable String firstMark) {
    return new Checkpoint(
        windowKey, format, complete, announcesDeletions, cursor, firstMark, ending);
  }

  public Checkpoint ending(Ending how) {
    return new Checkpoint(windowKey, format, complete, announcesDeletions, cursor, mark, how);
  }
}
