package org.openlearningexchange.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the index that this instance fills in the place of an older one. Used by the thread that
 * fills it, and waits on that.
 */
@ApplicationScoped
public class Rollover {
  private static final Logger LOG = Logger.getLogger(Rollover.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RolloverIndex indices;
  private final Duration keepReplaced;
  private final Clock clock;
  private @Nullable IndexIdentity filling;
  private @Nullable Instant servingSince;
  private boolean tidied;

  public Rollover(RolloverIndex indices, IndexConfig config, Clock clock) {
    this.indices = indices;
    this.keepReplaced = config.keepReplaced();
    this.clock = clock;
  }

  /**
   * The index to fill. It serves at once where no other does: part of the resources is better than
   * none.
   *
   * @throws Superseded when the index served before and now a newer version's does
   */
  IndexIdentity begin() {
    Set<String> serving = indices.findServing().await().atMost(PATIENCE);
    IndexIdentity before = filling;
    boolean served = servingSince != null;
    if (served && before != null && !serving.isEmpty() && !serving.contains(before.name())) {
      throw new Superseded();
    }
    IndexIdentity index = indices.ensure().await().atMost(PATIENCE);
    filling = index;
    servingSince = null;
    tidied = false;
    LOG.infof("index filling name=%s", index.name());
    if (serving.isEmpty()) {
      serve(index);
    } else if (serving.contains(index.name())) {
      servingSince = clock.instant();
    }
    return index;
  }

  boolean isServing() {
    return servingSince != null;
  }

  /** Points searches at the index that was filled. */
  void serve(IndexIdentity index) {
    indices.serve(index).await().atMost(PATIENCE);
    servingSince = clock.instant();
    LOG.infof("index serving name=%s", index.name());
  }

  /** Removes replaced indices once no cursor can point into them. */
  void tidy(IndexIdentity index) {
    Instant since = servingSince;
    if (tidied || since == null || clock.instant().isBefore(since.plus(keepReplaced))) {
      return;
    }
    List<String> removed = indices.removeOlderThan(index).await().atMost(PATIENCE);
    tidied = true;
    removed.forEach(name -> LOG.infof("index removed name=%s", name));
  }

  /** A newer version of this service took over and removed the index of this one. */
  static final class Superseded extends RuntimeException {}
}
