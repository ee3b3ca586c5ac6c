package org.openlearningexchange.catalog.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.message.WithdrawnResource;

/**
 * What the catalogue keeps of one message about a resource.
 *
 * @param contentHash null when withdrawn
 * @param since since when it is hidden or withdrawn; null when visible
 * @param reason why; null when visible
 * @param message the message as it came
 */
record CatalogueEntry(
    UUID id,
    UUID repositoryId,
    long revision,
    long recordVersion,
    @Nullable String contentHash,
    State state,
    @Nullable Instant since,
    @Nullable String reason,
    String message) {

  enum State {
    VISIBLE,
    HIDDEN,
    WITHDRAWN;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it can never be kept; the message says why
   */
  static CatalogueEntry read(String key, byte[] json) {
    ResourceMessage message = Json.read(json, ResourceMessage.class);
    if (message.resourceId() == null || !message.resourceId().toString().equals(key)) {
      throw new IllegalArgumentException("the key is not the resource's id");
    }
    if (message.provenance() == null || message.provenance().repositoryId() == null) {
      throw new IllegalArgumentException("the message names no repository");
    }
    String text = new String(json, StandardCharsets.UTF_8);
    return message instanceof WithdrawnResource withdrawn
        ? of(withdrawn, text)
        : of((PublishedResource) message, text);
  }

  private static CatalogueEntry of(WithdrawnResource withdrawn, String text) {
    if (withdrawn.since() == null || withdrawn.reason() == null) {
      throw new IllegalArgumentException("a withdrawal says since when and why");
    }
    return new CatalogueEntry(
        withdrawn.resourceId(),
        withdrawn.provenance().repositoryId(),
        withdrawn.revision(),
        withdrawn.recordVersion(),
        null,
        State.WITHDRAWN,
        withdrawn.since(),
        withdrawn.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        text);
  }

  private static CatalogueEntry of(PublishedResource published, String text) {
    if (published.resource() == null
        || published.rights() == null
        || published.contentHash() == null
        || published.contentHash().indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a published resource has content, a hash and rights");
    }
    boolean hidden = published.visibility() == Visibility.HIDDEN;
    return new CatalogueEntry(
        published.resourceId(),
        published.provenance().repositoryId(),
        published.revision(),
        published.recordVersion(),
        published.contentHash(),
        hidden ? State.HIDDEN : State.VISIBLE,
        hidden ? hiddenSince(published) : null,
        hidden ? "disputed" : null,
        text);
  }

  private static Instant hiddenSince(PublishedResource published) {
    return published.dispute() == null
        ? published.rights().decidedAt()
        : published.dispute().since();
  }
}
