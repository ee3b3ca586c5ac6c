package org.openlearningexchange.harvest.probe.oaipmh;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A format that the source offers (OAI-PMH 4.4). */
@Schema(description = "A format that the source offers its records in.")
public record OfferedFormat(
    @Schema(examples = "oai_dc") String metadataPrefix,
    @Nullable String namespace,
    @Nullable String schema) {}
