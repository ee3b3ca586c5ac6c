package org.openlearningexchange.rights.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.RightsOverride;
import org.openlearningexchange.rights.decision.OverrideOrder;

/** An override as it is answered; it does not say which client sent it. */
@Schema(name = "Override")
record OverrideView(
    UUID resourceId,
    @Schema(examples = "CC-BY-4.0") String licence,
    @Schema(description = "Who speaks: member or operator", examples = "member") String by,
    String reason,
    Instant since,
    @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expires) {

  static OverrideView of(UUID id, OverrideOrder order) {
    return new OverrideView(
        id, order.licence(), order.by(), order.reason(), order.since(), order.expires());
  }

  static OverrideView of(UUID id, RightsDecision decision, RightsOverride override) {
    return new OverrideView(
        id,
        decision.expression(),
        override.by(),
        override.reason(),
        override.since(),
        override.expires());
  }
}
