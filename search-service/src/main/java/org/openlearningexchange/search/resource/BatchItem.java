package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.provider.Providers;

/**
 * What there is under one of the ids that were asked for.
 *
 * @param resource where its state is {@code found}
 * @param since when it left or was hidden, where that is known
 * @param reason why it left, where that is known
 * @param dispute the notice that hides it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What there is under one of the ids that were asked for")
record BatchItem(
    UUID id,
    State state,
    @Nullable FoundResource resource,
    @Nullable @Schema(examples = "2026-11-02T09:30:00Z") String since,
    @Nullable @Schema(examples = "deleted-at-source") String reason,
    @Nullable String dispute) {

  /** What became of a resource. */
  @Schema(
      name = "ResourceState",
      enumeration = {"found", "gone", "restricted", "unknown"})
  enum State {
    @JsonProperty("found")
    FOUND,
    @JsonProperty("gone")
    GONE,
    @JsonProperty("restricted")
    RESTRICTED,
    @JsonProperty("unknown")
    UNKNOWN
  }

  static BatchItem of(Offer offer, Providers providers, Locale language) {
    if (offer instanceof Offer.Shown shown) {
      FoundResource resource = FoundResource.of(shown.resource(), providers, language);
      return new BatchItem(offer.id(), State.FOUND, resource, null, null, null);
    }
    if (offer instanceof Offer.Gone gone) {
      return new BatchItem(gone.id(), State.GONE, null, gone.since(), gone.reason(), null);
    }
    if (offer instanceof Offer.Restricted hidden) {
      return new BatchItem(
          hidden.id(), State.RESTRICTED, null, hidden.since(), null, hidden.dispute());
    }
    return new BatchItem(offer.id(), State.UNKNOWN, null, null, null, null);
  }
}
