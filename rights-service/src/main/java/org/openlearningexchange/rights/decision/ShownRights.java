package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;

/**
 * Which resources' rights anybody may see; the others are refused alike wherever they are asked
 * for.
 */
public final class ShownRights {
  private ShownRights() {}

  /**
   * The rights of a resource that is shown.
   *
   * @throws Problem 404 for one that the exchange does not know, 410 for one that left, 451 for one
   *     that a dispute hides
   */
  public static ResourceRights.Decided of(UUID id, Optional<ResourceRights> found) {
    refuseHidden(found);
    return present(id, found);
  }

  /**
   * For who may see hidden ones too: the rights of a resource that is in the exchange.
   *
   * @throws Problem 404 and 410 as {@link #of}
   */
  public static ResourceRights.Decided present(UUID id, Optional<ResourceRights> found) {
    ResourceRights rights = found.orElseThrow(() -> unknown(id));
    if (rights instanceof ResourceRights.Gone gone) {
      throw gone(gone);
    }
    return (ResourceRights.Decided) rights;
  }

  /** For what outlives a resource: refuses only what a dispute hides. */
  static void refuseHidden(Optional<ResourceRights> found) {
    found
        .filter(ResourceRights::hidden)
        .ifPresent(
            hidden -> {
              throw restricted(hidden.dispute());
            });
  }

  /** For what held at a moment: refuses what had left for good by then. */
  static void refuseGoneBy(Instant moment, Optional<ResourceRights> found) {
    if (found.orElse(null) instanceof ResourceRights.Gone gone && !moment.isBefore(gone.since())) {
      throw gone(gone);
    }
  }

  /** The open dispute over it; null where there is none. */
  static @Nullable Dispute dispute(Optional<ResourceRights> found) {
    return found.map(ResourceRights::dispute).orElse(null);
  }

  /** When it left; null where it is in the exchange. */
  static @Nullable Instant left(Optional<ResourceRights> found) {
    return found.orElse(null) instanceof ResourceRights.Gone gone ? gone.since() : null;
  }

  static Problem notYet(UUID id, Instant firstSeen) {
    return Problem.of(
            RightsProblem.RIGHTS_NOT_KNOWN_THEN,
            "The exchange first saw %s at %s.".formatted(id, firstSeen))
        .with("firstSeen", firstSeen);
  }

  static Problem unknown(UUID id) {
    return Problem.of(RightsProblem.RESOURCE_NOT_FOUND, "No resource has the id %s.".formatted(id));
  }

  private static Problem gone(ResourceRights.Gone gone) {
    return Problem.of(
            RightsProblem.RESOURCE_GONE,
            "It left the exchange at %s; what it was under is in its history."
                .formatted(gone.since()))
        .with("since", gone.since())
        .with("reason", gone.reason())
        .with("earlier", EarlierGrantView.of(gone.earlier()));
  }

  private static Problem restricted(@Nullable Dispute dispute) {
    Problem problem =
        Problem.of(
            RightsProblem.RESOURCE_RESTRICTED,
            "It is hidden while a notice about it is looked into, or since one was upheld.");
    return dispute == null
        ? problem
        : problem.with("dispute", dispute.id()).with("since", dispute.since());
  }
}
