package org.openlearningexchange.catalog.resource;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;

/**
 * A resource as it stands in the catalogue, with the repository that it comes from.
 *
 * @param state visible, hidden or withdrawn
 * @param since since when it is hidden or withdrawn
 * @param message the last message about it, in JSON
 * @param source null where the catalogue does not know its repository
 */
record StoredResource(
    UUID id,
    long revision,
    String state,
    @Nullable Instant since,
    @Nullable String reason,
    String message,
    @Nullable Source source) {

  /** What a caller gets of it. */
  sealed interface Answer {}

  /**
   * It is shown.
   *
   * @param version changes whenever what is shown of it changes
   */
  record Shown(PublishedResource resource, @Nullable Source source, String version)
      implements Answer {}

  /** It is not in the exchange any more. */
  record Gone(Instant since, String reason) implements Answer {}

  /**
   * A dispute hides it.
   *
   * @param dispute its id; null where the message named none
   */
  record Restricted(Instant since, @Nullable UUID dispute) implements Answer {}

  /** Decides what a caller gets: nothing of a repository that is leaving or has left is shown. */
  Answer answer() {
    if (since != null && state.equals(CatalogueEntry.State.HIDDEN.stored())) {
      PublishedResource.Dispute dispute = Json.read(message, PublishedResource.class).dispute();
      return new Restricted(since, dispute == null ? null : dispute.id());
    }
    if (since != null && reason != null) {
      return new Gone(since, reason);
    }
    if (source != null && source.state().hidesResources()) {
      return new Gone(source.stateSince(), "repository-retired");
    }
    String version = revision + "-" + (source == null ? 0 : source.revision());
    return new Shown(Json.read(message, PublishedResource.class), source, version);
  }

  /**
   * The repository that a resource comes from.
   *
   * @param revision of the registration
   * @param memberName by language: the provider
   */
  record Source(
      UUID repositoryId,
      long revision,
      String name,
      State state,
      Instant stateSince,
      UUID memberId,
      Map<String, String> memberName,
      @Nullable String homepage) {}
}
