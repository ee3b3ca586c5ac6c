package org.openlearningexchange.samples.folder;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.samples.oaipmh.Metadata;

/** Records as they were found, one for each format. */
record RawMetadata(Map<String, FoundRecord> formats) implements Metadata {

  RawMetadata {
    formats = Map.copyOf(formats);
  }

  @Override
  public Set<String> prefixes() {
    return formats.keySet();
  }

  @Override
  public Optional<String> rawRecord(String prefix) {
    return Optional.ofNullable(formats.get(prefix)).map(FoundRecord::xml);
  }

  /** Never needed: whoever has a whole record does not ask for its part. */
  @Override
  public String xml(String prefix) {
    throw new IllegalArgumentException("No format " + prefix);
  }
}
