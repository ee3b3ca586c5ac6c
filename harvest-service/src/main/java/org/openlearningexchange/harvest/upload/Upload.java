package org.openlearningexchange.harvest.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a member uploaded.
 *
 * @param name as the member calls it; null where it does not say
 * @param size bytes as they came
 * @param sha256 of those bytes, in hexadecimal digits
 * @param runId the harvest that was queued for it; null where none could be
 */
public record Upload(
    UUID id,
    @Nullable String name,
    String mediaType,
    long size,
    String sha256,
    Instant uploadedAt,
    @Nullable UUID runId) {

  Upload with(UUID run) {
    return new Upload(id, name, mediaType, size, sha256, uploadedAt, run);
  }
}
