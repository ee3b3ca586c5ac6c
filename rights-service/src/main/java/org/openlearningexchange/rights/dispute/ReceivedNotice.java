package org.openlearningexchange.rights.dispute;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The confirmation of receipt (DSA Art. 16(4)), with the key that is shown this once. */
@Schema(description = "The confirmation of receipt")
record ReceivedNotice(
    UUID id,
    @Schema(
            description =
                "Shown this once: send it as the header Dispute-Key to read your case and to appeal")
        String key,
    UUID resource,
    @Schema(examples = "received") String state,
    Instant receivedAt,
    @Schema(description = "Until when an operator will have seen it") Instant acknowledgeBy,
    @Schema(description = "Until when it will be decided whether the resource is restricted")
        Instant decideBy,
    @Schema(description = "In the language of the notice, where we speak it") String confirmation) {

  static ReceivedNotice of(Dispute dispute, FollowUpKey key, Deadlines deadlines) {
    return new ReceivedNotice(
        dispute.id(),
        key.text(),
        dispute.resourceId(),
        dispute.stage().state(),
        dispute.receivedAt(),
        dispute.receivedAt().plus(deadlines.acknowledge()),
        dispute.receivedAt().plus(deadlines.triage()),
        Confirmations.in(dispute.language()));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "ReceivedNotice[id=" + id + "]";
  }
}
