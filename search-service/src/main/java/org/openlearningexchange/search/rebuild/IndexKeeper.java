package org.openlearningexchange.search.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.indexing.IndexConfig;
import org.openlearningexchange.search.indexing.IndexFilling;

/**
 * Looks once a second, more often while one is built, which versions of the index there are and
 * does its part about them, on one thread: makes a missing one, fills those of its definition, lets
 * the new one serve once it holds all that the old one does, removes what was replaced. All
 * instances do so; what they share is in Elasticsearch and Kafka alone.
 */
@ApplicationScoped
public class IndexKeeper {
  private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PAUSE_BUILDING = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long STOP_SECONDS = 9;

  private final RolloverIndex indices;
  private final IndexFilling filling;
  private final BuildProgress progress;
  private final Duration keepReplaced;
  private final Clock clock;
  private final Thread thread = new Thread(this::run, "index-keeper");
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopping;
  private volatile Optional<IndexVersions> seen = Optional.empty();
  private volatile boolean away;
  private boolean known;
  private boolean resting;
  private boolean failing;
  private @Nullable String serving;
  private Instant servingSince = Instant.MAX;

  public IndexKeeper(
      RolloverIndex indices,
      IndexFilling filling,
      BuildProgress progress,
      IndexConfig config,
      Clock clock) {
    this.indices = indices;
    this.filling = filling;
    this.progress = progress;
    this.keepReplaced = config.keepReplaced();
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  /** Finishes what is under way and leaves the groups. */
  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    wake();
    thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
  }

  /** Looks at once: there is something new. The other instances find it within a second. */
  void wake() {
    woken.release();
  }

  /** What there was at the last look; empty before the first one. */
  Optional<IndexVersions> seen() {
    return seen;
  }

  /** The last look found no Elasticsearch. */
  boolean isAway() {
    return away;
  }

  private void run() {
    try {
      while (!stopping) {
        Duration pause = look();
        if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
      filling.stop();
    } catch (InterruptedException e) {
      LOG.debug("stopped", e);
    }
  }

  /** Looks and acts; answers how long to wait for the next look. */
  private Duration look() {
    try {
      IndexVersions versions = list();
      Duration pause = act(versions);
      tidy(versions);
      tell(null);
      return pause;
    } catch (RuntimeException e) {
      tell(e);
      return PAUSE;
    }
  }

  private IndexVersions list() {
    try {
      IndexVersions versions = indices.list().await().atMost(PATIENCE);
      seen = Optional.of(versions);
      away = false;
      return versions;
    } catch (RuntimeException e) {
      away = true;
      throw e;
    }
  }

  private Duration act(IndexVersions versions) {
    RolloverStep step = RolloverStep.of(versions, indices.definition(), known);
    if (step instanceof RolloverStep.Make make) {
      make(make);
      return Duration.ZERO;
    }
    if (step instanceof RolloverStep.Serve serve) {
      serve(serve.version(), versions);
      return Duration.ZERO;
    }
    if (step instanceof RolloverStep.Fill fill) {
      fill(fill, versions);
    } else if (!resting) {
      LOG.error("an index of another definition serves: this instance fills none until restarted");
      filling.fill(Map.of());
    }
    resting = step instanceof RolloverStep.Rest;
    return versions.building().isPresent() ? PAUSE_BUILDING : PAUSE;
  }

  private void make(RolloverStep.Make make) {
    boolean made =
        (make.beside()
                ? indices.makeBeside(make.number(), progress.toHere())
                : indices.makeAlone(make.number()))
            .await()
            .atMost(PATIENCE);
    LOG.infof("index made number=%d beside=%s here=%s", make.number(), make.beside(), made);
  }

  private void fill(RolloverStep.Fill fill, IndexVersions versions) {
    known = true;
    filling.fill(
        fill.versions().stream()
            .collect(Collectors.toMap(IndexVersion::group, IndexVersion::name)));
    List<IndexVersion> building =
        fill.versions().stream().filter(version -> !version.isServing()).toList();
    if (!building.isEmpty() && progress.isComplete(building.get(0), versions)) {
      serve(building.get(0), versions);
    }
  }

  private void serve(IndexVersion version, IndexVersions versions) {
    indices.serve(version, versions).await().atMost(PATIENCE);
    LOG.infof("index serving name=%s", version.name());
  }

  /** Removes replaced versions once no cursor can point into them. */
  private void tidy(IndexVersions versions) {
    versions
        .serving()
        .filter(version -> !version.name().equals(serving))
        .ifPresent(
            version -> {
              serving = version.name();
              servingSince = clock.instant();
            });
    List<IndexVersion> replaced = versions.replaced();
    if (!replaced.isEmpty() && clock.instant().isAfter(servingSince.plus(keepReplaced))) {
      indices.remove(replaced, versions).await().atMost(PATIENCE);
      replaced.forEach(version -> LOG.infof("index removed name=%s", version.name()));
    }
  }

  /** One line when it begins and one when it is over. */
  private void tell(@Nullable RuntimeException failure) {
    if (failure != null && !failing) {
      LOG.warnf("indices are not looked after cause=%s", failure);
    } else if (failure == null && failing) {
      LOG.info("indices are looked after again");
    }
    failing = failure != null;
  }
}
