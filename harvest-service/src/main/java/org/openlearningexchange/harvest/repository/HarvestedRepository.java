package org.openlearningexchange.harvest.repository;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;

/**
 * A registration with what harvesting knows of it.
 *
 * @param lastMark the mark of the first page of the last list that came to its proper end, if it is
 *     still good for a window; null where everything has to be asked for
 * @param windowKey changes with the protocol, address, format or sets that are to be harvested
 * @param completeAt when a list of everything last came to its proper end; null for never
 * @param announcesDeletions the source keeps tombstones for good, as far as its last list told
 * @param failures runs in a row that did not succeed
 */
public record HarvestedRepository(
    RepositoryRegistration registration,
    @Nullable String lastMark,
    String windowKey,
    @Nullable Instant completeAt,
    boolean announcesDeletions,
    int failures) {
  private static final Duration USUAL = Duration.ofHours(24);

  /** Time between the starts of two scheduled harvests. */
  public Duration interval() {
    Duration registered = registration.harvestEvery();
    return registered == null || registered.isZero() || registered.isNegative()
        ? USUAL
        : registered;
  }
}
