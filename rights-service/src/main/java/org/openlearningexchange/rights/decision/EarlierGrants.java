package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.rights.history.Cause;

/**
 * Keeps the licences that a source once gave. Creative Commons licences cannot be revoked: who took
 * a copy while one held may go on under it. Only what the source itself ended counts; where new
 * rules or a person decide otherwise, what was read before was a mistake.
 */
final class EarlierGrants {
  private static final int MOST = 20;
  private static final Set<Status> GRANTING =
      Set.of(Status.DECLARED, Status.INFERRED, Status.REPOSITORY_DEFAULT);

  private EarlierGrants() {}

  /**
   * The grants that have ended once a decision follows another, the newest first.
   *
   * @param last null where there is none
   * @param until when the last one ceased to hold
   */
  static List<EarlierGrant> of(
      @Nullable RightsDecision last, RightsDecision next, Cause cause, Instant until) {
    if (last == null) {
      return List.of();
    }
    return endedBySource(last, cause) && !isSameLicence(last, next)
        ? withLast(last, until)
        : last.earlier();
  }

  /** With the last decision itself, if it gave something. */
  static List<EarlierGrant> withLast(RightsDecision last, Instant until) {
    if (!grants(last)) {
      return last.earlier();
    }
    EarlierGrant ended =
        new EarlierGrant(
            last.expression(),
            last.label(),
            last.licenceUri(),
            last.permits(),
            last.decidedAt(),
            until);
    List<EarlierGrant> all = new ArrayList<>();
    all.add(ended);
    for (EarlierGrant earlier : last.earlier()) {
      if (touch(earlier, all.get(0))) {
        all.set(0, merged(earlier, all.get(0)));
      } else {
        all.add(earlier);
      }
    }
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  static boolean isSameLicence(RightsDecision one, RightsDecision other) {
    return grants(one)
        && grants(other)
        && one.expression().equals(other.expression())
        && one.permits().equals(other.permits());
  }

  private static boolean grants(RightsDecision decision) {
    return GRANTING.contains(decision.status()) && !decision.permits().isEmpty();
  }

  /** A policy ends only what it gave itself. */
  private static boolean endedBySource(RightsDecision last, Cause cause) {
    return switch (cause) {
      case HARVEST, RETURNED, EMBARGO_ENDED -> true;
      case REPOSITORY_DEFAULT -> last.status() == Status.REPOSITORY_DEFAULT;
      case RULES, OVERRIDE, OVERRIDE_ENDED -> false;
    };
  }

  private static boolean touch(EarlierGrant earlier, EarlierGrant later) {
    return earlier.expression().equals(later.expression())
        && earlier.permits().equals(later.permits())
        && !earlier.until().isBefore(later.from());
  }

  private static EarlierGrant merged(EarlierGrant earlier, EarlierGrant later) {
    return new EarlierGrant(
        later.expression(),
        later.label(),
        later.licenceUri(),
        later.permits(),
        earlier.from().isBefore(later.from()) ? earlier.from() : later.from(),
        earlier.until().isAfter(later.until()) ? earlier.until() : later.until());
  }
}
