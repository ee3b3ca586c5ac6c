package org.openlearningexchange.contracts.message;

import java.util.UUID;
import org.openlearningexchange.contracts.learning.LearningResource;

/** A resource with what may be done with it. */
public record PublishedResource(
    UUID resourceId,
    long revision,
    long recordVersion,
    Provenance provenance,
    String contentHash,
    LearningResource resource,
    RightsDecision rights,
    Visibility visibility)
    implements ResourceMessage {
  public PublishedResource {
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
  }
}
