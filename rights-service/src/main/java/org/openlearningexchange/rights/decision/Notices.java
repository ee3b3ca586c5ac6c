package org.openlearningexchange.rights.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.Notice.Kind;

/** What users of a resource are told of a new decision on it. */
final class Notices {
  private Notices() {}

  /**
   * @param before what was stored
   * @param last the decision that it had
   */
  static List<Notice> of(
      StoredRights before, UUID repositoryId, RightsDecision last, RightsDecision next) {
    RightsDecision told = before.disputed() ? next.disputed() : next;
    List<Notice> notices = new ArrayList<>();
    if (before.isWithdrawn()) {
      notices.add(notice(Kind.RETURNED, before.id(), repositoryId, last, told));
    }
    if (!last.expression().equals(next.expression()) || !last.permits().equals(next.permits())) {
      notices.add(notice(Kind.LICENCE_CHANGED, before.id(), repositoryId, last, told));
    }
    return notices;
  }

  /** Only a grant that ends just now is worth saying: its end is the time of the notice. */
  private static Notice notice(
      Kind kind, UUID id, UUID repositoryId, RightsDecision last, RightsDecision next) {
    boolean copiesStay =
        kind == Kind.LICENCE_CHANGED
            && next.earlier().stream()
                .filter(grant -> !last.earlier().contains(grant))
                .anyMatch(grant -> grant.expression().equals(last.expression()));
    return new Notice(kind, id, repositoryId, last.expression(), next.expression(), copiesStay);
  }
}
