package org.openlearningexchange.rights.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.notice.Notice.Kind;

/** A wish to be told, and how telling goes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A subscription; its secret is never shown again")
public record Subscription(
    UUID id,
    @Schema(description = "The client that made it") String client,
    @Schema(description = "The member that the client acts for; absent for others")
        @Nullable UUID member,
    @Schema(description = "Where notices are sent") URI url,
    List<Kind> kinds,
    @Schema(description = "Whether it is about every resource of the exchange") boolean all,
    @Schema(description = "About all resources of these repositories") List<UUID> repositories,
    @Schema(description = "About so many single resources, see /subscriptions/{id}/resources")
        int resources,
    State state,
    @Schema(description = "Since when every attempt failed; absent while all is well")
        @Nullable Instant failingSince,
    @Schema(description = "When it is tried again; absent while nothing failed")
        @Nullable Instant nextAttemptAt,
    @Schema(description = "The last delivery that arrived; absent before the first")
        @Nullable LastDelivery lastDelivery,
    @Schema(description = "What went wrong last; absent where nothing ever did")
        @Nullable LastError lastError,
    Instant createdAt) {
  public Subscription {
    kinds = List.copyOf(kinds);
    repositories = List.copyOf(repositories);
  }

  /** How telling goes. */
  @Schema(
      description =
          "'active'; 'failing': tried again with growing delays; 'suspended': failed for too long,"
              + " and waits for a PATCH to active; 'ended': the receiver answered 410")
  public enum State {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("failing")
    FAILING,
    @JsonProperty("suspended")
    SUSPENDED,
    @JsonProperty("ended")
    ENDED
  }

  /** A delivery that arrived. */
  public record LastDelivery(Instant at, int notices) {}

  /** A delivery that did not. */
  public record LastError(Instant at, String detail) {}
}
