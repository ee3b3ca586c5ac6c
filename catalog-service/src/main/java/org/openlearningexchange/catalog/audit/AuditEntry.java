package org.openlearningexchange.catalog.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change that a client made.
 *
 * @param before what it was; null for something new
 * @param after what it became; null for something gone
 */
public record AuditEntry(
    UUID id,
    Instant at,
    @Schema(examples = "operator") String clientId,
    @Schema(examples = "repository-suspended") String action,
    @Schema(examples = "repository") String subjectType,
    String subjectId,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode before,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode after) {}
