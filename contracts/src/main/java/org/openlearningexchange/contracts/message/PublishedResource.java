package org.openlearningexchange.contracts.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * A resource with what may be done with it.
 *
 * @param workKeys as in {@link HarvestedRecord}
 * @param detected as in {@link HarvestedRecord}
 * @param dispute a notice that is being looked into; null where there is none
 * @param link the last check of its address; null where nobody has looked
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
    List<String> detected,
    @Nullable Dispute dispute,
    @Nullable LinkCheck link)
    implements ResourceMessage {
  public PublishedResource {
    visibility = visibility == null ? Visibility.VISIBLE : visibility;
    workKeys = workKeys == null ? List.of() : List.copyOf(workKeys);
    detected = detected == null ? List.of() : List.copyOf(detected);
  }

  /** A resource that nobody disputes. */
  public PublishedResource(
      UUID resourceId,
      long revision,
      long recordVersion,
      Provenance provenance,
      String contentHash,
      LearningResource resource,
      RightsDecision rights,
      Visibility visibility,
      List<String> workKeys,
      List<String> detected) {
    this(
        resourceId,
        revision,
        recordVersion,
        provenance,
        contentHash,
        resource,
        rights,
        visibility,
        workKeys,
        detected,
        null);
  }

  /** A resource whose address nobody has checked. */
  public PublishedResource(
      UUID resourceId,
      long revision,
      long recordVersion,
      Provenance provenance,
      String contentHash,
      LearningResource resource,
      RightsDecision rights,
      Visibility visibility,
      List<String> workKeys,
      List<String> detected,
      @Nullable Dispute dispute) {
    this(
        resourceId,
        revision,
        recordVersion,
        provenance,
        contentHash,
        resource,
        rights,
        visibility,
        workKeys,
        detected,
        dispute,
        null);
  }

  /**
   * A rights-holder's notice on the resource. While it is shown all the same, its licence claim is
   * disputed and {@code rights.permits} is empty.
   */
  public record Dispute(UUID id, Instant since) {}
}
