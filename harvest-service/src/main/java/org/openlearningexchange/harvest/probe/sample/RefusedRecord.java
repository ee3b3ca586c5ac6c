package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** A record that would not be taken, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A record that would not be taken, and why.")
public record RefusedRecord(
    @Nullable String identifier,
    String reason,
    @Schema(description = "Where the fault is.") @Nullable String path,
    @Schema(description = "What stands there.") @Nullable String value,
    @Schema(description = "The record's beginning, as the source wrote it.") String raw) {
  private static final int EXCERPT = 2_000;

  static RefusedRecord of(Sampled.Refused refused) {
    String value = refused.value();
    return new RefusedRecord(
        refused.identifier(),
        refused.reason(),
        refused.path(),
        value == null ? null : Texts.bounded(value, EXCERPT),
        Texts.bounded(refused.raw(), EXCERPT));
  }
}
