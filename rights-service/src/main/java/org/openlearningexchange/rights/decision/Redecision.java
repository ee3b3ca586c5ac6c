package org.openlearningexchange.rights.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.history.Change;
import org.openlearningexchange.rights.notice.Notice;

/**
 * What deciding anew on a resource came to.
 *
 * @param change null where it came to the same: then nothing is published
 */
record Redecision(UUID id, Verdict verdict, @Nullable Change change, List<Notice> notices) {
  boolean isChanged() {
    return change != null;
  }
}
