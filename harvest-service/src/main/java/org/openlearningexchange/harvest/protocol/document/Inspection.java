package org.openlearningexchange.harvest.protocol.document;

import org.openlearningexchange.harvest.protocol.Delivered;

/** What a protocol makes of a document. */
public sealed interface Inspection {

  /**
   * It can be read; perhaps not to its end.
   *
   * @param reader reads one entry; pure
   */
  record Readable(Contents contents, Entries.Opener opener, EntryReader reader)
      implements Inspection {}

  /**
   * It is not what was asked for.
   *
   * @param mayPass whether asking again may help, as after an error page
   */
  record NotReadable(String reason, boolean mayPass) implements Inspection {}

  /** Reads an entry that was cut out. */
  interface EntryReader {
    Delivered read(Entry entry);
  }
}
