package org.openlearningexchange.rights.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a resource's override.
 *
 * @param before the licence that was ordered before; null where none was
 * @param after the licence that is ordered since; null where none is
 */
@Schema(name = "OverrideAuditEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
    Instant at,
    @Schema(nullable = true, description = "The client; absent where the time had come")
        @Nullable String clientId,
    @Schema(description = "member, operator or service", examples = "member") String role,
    @Schema(description = "set, deleted or expired", examples = "set") String action,
    @Schema(nullable = true) @Nullable String before,
    @Schema(nullable = true, examples = "CC-BY-4.0") @Nullable String after,
    @Schema(nullable = true) @Nullable String reason) {}
