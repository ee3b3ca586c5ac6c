package org.openlearningexchange.harvest.mapping;

import java.util.Set;
import org.openlearningexchange.harvest.mapping.json.JsonMetadata;
import org.openlearningexchange.harvest.mapping.xml.XmlMetadata;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;

/**
 * Maps a record by what its metadata is, not by the prefix it was asked for. Pure and thread-safe.
 */
public final class MetadataMapper {
  private final Provenances provenances;

  /**
   * @param ownHosts hosts of this exchange, whose records are not taken back
   */
  public MetadataMapper(Set<String> ownHosts) {
    this.provenances = new Provenances(ownHosts);
  }

  /** The resource that a record describes; not to be called for deleted ones. */
  public Mapping map(SourceRecord record) {
    if (provenances.leadHome(record)) {
      return new Mapping.Refused(
          "no loops: the record comes from this exchange", "about/provenance", record.identifier());
    }
    Metadata metadata = record.metadata();
    if (metadata == null) {
      return new Mapping.Refused(
          "the record has no metadata, and is not marked as deleted", "metadata", null);
    }
    try {
      return metadata instanceof Metadata.Xml xml
          ? XmlMetadata.map(xml.root())
          : JsonMetadata.map((Metadata.Json) metadata);
    } catch (RuntimeException | StackOverflowError e) {
      // whatever a source thought of that we did not: it must not cost the page
      return new Mapping.Refused(
          "the metadata cannot be mapped: " + e.getMessage(), "metadata", null);
    }
  }
}
