package org.openlearningexchange.harvest.protocol;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/** What came of opening a source. */
public sealed interface Opening {

  /**
   * A list can be begun.
   *
   * @param cursor its beginning; text that only the protocol reads
   * @param from the start of the window, as the source is asked; null for a list of everything
   * @param until its end, likewise
   * @param format the format that is asked for, as the source calls it
   * @param isComplete whether the list names everything that the source holds, so that, once it has
   *     come to its proper end, what it did not name has disappeared
   * @param announcesDeletions the source keeps tombstones for good (OAI-PMH 2.5.1 {@code
   *     persistent}), so that lists of changes are enough
   * @param findings what was noticed
   */
  record Opened(
      String cursor,
      @Nullable String from,
      @Nullable String until,
      @Nullable String format,
      boolean isComplete,
      boolean announcesDeletions,
      List<Finding> findings)
      implements Opening {
    public Opened {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Not now, or not at all.
   *
   * @param reason for the member to act on
   * @param retryAfter when the source wants to be asked again; null where it did not say
   * @param findings what was noticed
   */
  record Unavailable(String reason, @Nullable Duration retryAfter, List<Finding> findings)
      implements Opening {
    public Unavailable {
      findings = List.copyOf(findings);
    }
  }
}
