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
   * @param returned whether it had left and is back
   */
  static List<Notice> of(
      UUID id, UUID repositoryId, RightsDecision last, RightsDecision next, boolean returned) {
    List<Notice> notices = new ArrayList<>();
    if (returned) {
      notices.add(notice(Kind.RETURNED, id, repositoryId, last, next));
    }
    if (!last.expression().equals(next.expression()) || !last.permits().equals(next.permits())) {
      notices.add(notice(Kind.LICENCE_CHANGED, id, repositoryId, last, next));
    }
    return notices;
  }

  private static Notice notice(
      Kind kind, UUID id, UUID repositoryId, RightsDecision last, RightsDecision next) {
    boolean copiesStay =
        next.earlier().stream().anyMatch(grant -> grant.expression().equals(last.expression()));
    return new Notice(kind, id, repositoryId, last.expression(), next.expression(), copiesStay);
  }
}
