package org.openlearningexchange.catalog.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;

/**
 * Where a repository stands in its life.
 *
 * @param since when it came into its state
 * @param firstActiveAt when it was harvested first; null means that there is nothing to withdraw
 */
record Standing(State state, Instant since, @Nullable Instant firstActiveAt) {
  static Standing first(Instant now) {
    return new Standing(State.PROBING, now, null);
  }

  RepositoryLife life() {
    return RepositoryLife.of(state);
  }

  boolean wasEverActive() {
    return firstActiveAt != null;
  }

  Standing at(RepositoryLife next, Instant now) {
    if (next.state() == state) {
      return this;
    }
    boolean first = next.state() == State.ACTIVE && firstActiveAt == null;
    return new Standing(next.state(), now, first ? now : firstActiveAt);
  }
}
