package org.openlearningexchange.harvest.probe.detection;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way in which the repository can be harvested. */
@Schema(description = "A way in which the repository can be harvested.")
public record Candidate(
    @Schema(description = "As registrations name it.", examples = "oai-pmh") String protocol,
    @Schema(description = "The address to register.") URI address,
    @Schema(description = "What it was recognised by.") String evidence,
    @Schema(description = "What the source calls itself.") @Nullable String name) {}
