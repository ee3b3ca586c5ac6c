package org.openlearningexchange.harvest.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials are held; never the secret.
 *
 * @param name the user or the header; null for a token
 * @param origin scheme, host and port that they are sent to, and nowhere else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldCredentials(
    @Schema(enumeration = {"basic", "bearer", "api-key"}) String kind,
    @Nullable String name,
    String origin,
    Instant changedAt) {}
