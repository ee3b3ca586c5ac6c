package org.openlearningexchange.harvest.probe.oaipmh;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A set that the source offers (OAI-PMH 4.6). */
@Schema(description = "A set of records that can be harvested, or left out, by itself.")
public record OfferedSet(
    @Schema(examples = "course:math") String setSpec,
    @Schema(examples = "Mathematics") String name) {}
