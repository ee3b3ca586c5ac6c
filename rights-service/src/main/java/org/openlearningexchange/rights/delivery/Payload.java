package org.openlearningexchange.rights.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openlearningexchange.rights.notice.NoticeView;

/** The body of a delivery. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "NoticeDelivery", description = "What is sent to a subscriber, signed")
public record Payload(
    @Schema(description = "The same at every attempt, and in the header webhook-id") UUID id,
    Type type,
    @Schema(description = "The time of this attempt") Instant sentAt,
    @Schema(description = "Id of the subscription") UUID subscription,
    @Schema(description = "In the order in which they were published; empty in a ping")
        List<NoticeView> notices) {

  /** Why it is sent. */
  public enum Type {
    @JsonProperty("notices")
    NOTICES,
    /** The subscriber asked for it, to try its receiver. */
    @JsonProperty("ping")
    PING
  }

  static Payload of(Delivery delivery, Instant sentAt, URI base) {
    return new Payload(
        delivery.id(),
        Type.NOTICES,
        sentAt,
        delivery.receiver().subscription(),
        delivery.notices().stream().map(notice -> NoticeView.of(notice, base)).toList());
  }

  static Payload ping(UUID id, Instant sentAt, UUID subscription) {
    return new Payload(id, Type.PING, sentAt, subscription, List.of());
  }
}
