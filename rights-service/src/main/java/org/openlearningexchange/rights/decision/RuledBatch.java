package org.openlearningexchange.rights.decision;

import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.rights.history.Change;
import org.openlearningexchange.rights.notice.Notice;

/** What the rulings on a batch of records come to, by what is to be stored. */
final class RuledBatch {
  private final ResourceColumns changed = new ResourceColumns();
  private final List<Ruling.Confirmed> confirmed = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private int first;

  /**
   * Takes the next ruling.
   *
   * @param unseen whether nothing was stored of the resource
   */
  void add(Ruling ruling, boolean unseen) {
    notices.addAll(ruling.notices());
    if (ruling instanceof Ruling.Published published) {
      changed.add(published);
      first += unseen ? 1 : 0;
      if (published.change() != null) {
        changes.add(published.change());
      }
    } else if (ruling instanceof Ruling.Withdrawn withdrawn) {
      changed.add(withdrawn);
      first += unseen ? 1 : 0;
    } else if (ruling instanceof Ruling.Confirmed same) {
      confirmed.add(same);
    }
  }

  ResourceColumns changed() {
    return changed;
  }

  List<Ruling.Confirmed> confirmed() {
    return confirmed;
  }

  List<Change> changes() {
    return changes;
  }

  List<Notice> notices() {
    return notices;
  }

  /** How many resources are stored for the first time. */
  int first() {
    return first;
  }
}
