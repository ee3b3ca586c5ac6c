package org.openlearningexchange.contracts.message;

import java.util.List;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * A resource with what may be done with it.
 *
 * @param workKeys as in {@link HarvestedRecord}
 * @param detected as in {@link HarvestedRecord}
 */
public record PublishedResource(
    UUID resourceId,
    long revision,
    long recordVersion,
    Provenance provenance,
    String contentHash,
    LearningResource resource,
    RightsDecision rights,
    Visibility visibility,
    List<String> workKeys,
    List<String> detected)
    implements ResourceMessage {
  public PublishedResource {
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
    workKeys = workKeys == null ? List.of() : List.copyOf(workKeys);
    detected = detected == null ? List.of() : List.copyOf(detected);
  }
}
