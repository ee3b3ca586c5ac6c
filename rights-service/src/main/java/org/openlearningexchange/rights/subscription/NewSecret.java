package org.openlearningexchange.rights.subscription;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret in place of the one before, shown this once. */
@Schema(description = "A new secret; keep it, it is never shown again")
record NewSecret(
    UUID id,
    String secret,
    @Schema(description = "Until then deliveries are signed with the former secret as well")
        Instant formerSignsUntil) {}
