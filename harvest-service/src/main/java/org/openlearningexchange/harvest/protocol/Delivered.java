package org.openlearningexchange.harvest.protocol;

/** One entry of a source's list: a record, or something in its place that cannot be read. */
public sealed interface Delivered permits SourceRecord, UnchangedRecord, UnreadableRecord {
  /** The entry as text, bounded. */
  String raw();
}
