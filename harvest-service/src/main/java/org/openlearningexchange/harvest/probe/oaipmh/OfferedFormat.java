package org.openlearningexchange.harvest.probe.oaipmh;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.oaipmh.KnownFormat;

/** A format that the source offers (OAI-PMH 4.4). */
@Schema(description = "A format that the source offers its records in.")
public record OfferedFormat(
    @Schema(examples = "oai_dc") String metadataPrefix,
    @Nullable String namespace,
    @Nullable String schema,
    @Schema(description = "Whether the exchange knows it, by its prefix or name space.")
        boolean isReadable) {

  static OfferedFormat of(
      String metadataPrefix, @Nullable String namespace, @Nullable String schema) {
    boolean isReadable = KnownFormat.of(metadataPrefix, namespace).isPresent();
    return new OfferedFormat(metadataPrefix, namespace, schema, isReadable);
  }
}
