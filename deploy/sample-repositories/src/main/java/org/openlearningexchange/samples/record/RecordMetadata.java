package org.openlearningexchange.samples.record;

import java.util.Set;
import java.util.function.Supplier;
import org.openlearningexchange.samples.oaipmh.Metadata;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;

/** Writes a record in the format asked for, when it is asked for. */
public final class RecordMetadata implements Metadata {
  private final Supplier<SampleRecord> source;

  public RecordMetadata(SampleRecord record) {
    this(() -> record);
  }

  /** For records that are made anew each time, so that a hundred thousand need no memory. */
  public RecordMetadata(Supplier<SampleRecord> source) {
    this.source = source;
  }

  public SampleRecord record() {
    return source.get();
  }

  @Override
  public Set<String> prefixes() {
    return Set.of(MetadataFormat.OAI_DC.prefix(), MetadataFormat.LOM.prefix());
  }

  @Override
  public String xml(String prefix) {
    if (prefix.equals(MetadataFormat.OAI_DC.prefix())) {
      return DublinCoreForm.of(record());
    }
    if (prefix.equals(MetadataFormat.LOM.prefix())) {
      return LomForm.of(record());
    }
    throw new IllegalArgumentException("No format " + prefix);
  }
}
