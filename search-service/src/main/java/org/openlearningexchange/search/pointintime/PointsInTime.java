package org.openlearningexchange.search.pointintime;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One point in time for all searches of a moment: the next one is opened beside the searches, so
 * that none of them waits unless the present one is too old to show what has just been indexed.
 * Those with pages to come are kept; the others are closed as soon as nobody uses them. Thread-safe
 * and without blocking: whatever calls Elasticsearch does so outside the lock.
 */
@ApplicationScoped
public class PointsInTime {
  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(250);
  private static final Duration OLDEST = Duration.ofMillis(500);
  private static final Duration LONGEST_INTERVAL = Duration.ofMillis(450);

  private final Supplier<Uni<String>> open;
  private final Consumer<String> close;
  private final LongSupplier nanos;
  private final long interval;
  private final long lifetime;
  private final int most;

  private final Set<PointInTime> held = new LinkedHashSet<>();
  private @Nullable PointInTime current;
  private @Nullable Opening opening;

  @Inject
  public PointsInTime(PointInTimeIndex index, PointInTimeConfig config) {
    this(() -> index.open(config.cursorLifetime()), index::close, System::nanoTime, config);
  }

  /** Without an index; {@code nanos} counts as {@link System#nanoTime} does. */
  PointsInTime(
      Supplier<Uni<String>> open,
      Consumer<String> close,
      LongSupplier nanos,
      PointInTimeConfig config) {
    this.open = open;
    this.close = close;
    this.nanos = nanos;
    this.lifetime = config.cursorLifetime().toNanos();
    this.most = Math.max(2, config.pointsInTime());
    this.interval =
        Math.min(
            Math.max(lifetime / most, SHORTEST_INTERVAL.toNanos()), LONGEST_INTERVAL.toNanos());
  }

  /**
   * Searches the index as it is now. A point in time that turns out to be gone is replaced, and the
   * search asked once more.
   *
   * @param isGone whether a failure means that the point in time is no more
   */
  public <T> Uni<T> use(Function<PointInTime, Uni<T>> search, Predicate<Throwable> isGone) {
    return once(search, isGone).onFailure(isGone).recoverWithUni(() -> once(search, isGone));
  }

  /** Keeps a point in time open for a page to come. */
  public synchronized void keep(PointInTime point) {
    point.isKept = true;
    point.keptUntil = nanos.getAsLong() + lifetime;
  }

  /**
   * Keeps the point in time of a page that was turned for the next one; it counts among those that
   * are open, whichever instance opened it.
   */
  public void keepOn(String id) {
    List<PointInTime> unneeded;
    synchronized (this) {
      PointInTime point =
          held.stream()
              .filter(known -> known.id().equals(id))
              .findFirst()
              .orElseGet(() -> new PointInTime(id, nanos.getAsLong()));
      held.remove(point);
      held.add(point);
      keep(point);
      unneeded = trim();
    }
    unneeded.forEach(old -> close.accept(old.id()));
  }

  private <T> Uni<T> once(Function<PointInTime, Uni<T>> search, Predicate<Throwable> isGone) {
    return Uni.createFrom()
        .deferred(this::acquire)
        .chain(
            point ->
                search
                    .apply(point)
                    .onFailure(isGone)
                    .invoke(() -> forget(point))
                    .onTermination()
                    .invoke(() -> release(point)));
  }

  private Uni<PointInTime> acquire() {
    Optional<Opening> started;
    Uni<PointInTime> acquired;
    synchronized (this) {
      started = startOpening();
      acquired = present();
    }
    started.ifPresent(this::subscribe);
    return acquired;
  }

  /** The present one unless it is too old, else the one that is being opened. */
  private Uni<PointInTime> present() {
    PointInTime present = current;
    Opening coming = opening;
    if (present != null && (coming == null || age(present) <= OLDEST.toNanos())) {
      present.users++;
      return Uni.createFrom().item(present);
    }
    Opening awaited = Objects.requireNonNull(coming);
    awaited.waiting++;
    return Uni.createFrom().completionStage(awaited.result.copy());
  }

  private Optional<Opening> startOpening() {
    boolean isFresh = current != null && age(current) < interval;
    if (isFresh || opening != null) {
      return Optional.empty();
    }
    opening = new Opening(nanos.getAsLong());
    return Optional.of(opening);
  }

  private void subscribe(Opening started) {
    open.get()
        .subscribe()
        .with(
            id -> opened(started, id),
            failure -> {
              synchronized (this) {
                opening = null;
              }
              started.result.completeExceptionally(failure);
            });
  }

  private void opened(Opening started, String id) {
    PointInTime point = new PointInTime(id, started.startedAt);
    List<PointInTime> unneeded;
    synchronized (this) {
      point.users = started.waiting;
      current = point;
      opening = null;
      held.add(point);
      unneeded = trim();
    }
    unneeded.forEach(old -> close.accept(old.id()));
    started.result.complete(point);
  }

  private void release(PointInTime point) {
    boolean isUnneeded;
    synchronized (this) {
      point.users--;
      isUnneeded = isIdle(point) && !point.isKept && held.remove(point);
    }
    if (isUnneeded) {
      close.accept(point.id());
    }
  }

  private synchronized void forget(PointInTime point) {
    held.remove(point);
    if (current == point) {
      current = null;
    }
  }

  /**
   * Takes out what nobody needs any more, and the oldest of what is too many; answers what to
   * close. One that was kept ends by itself: another instance may still be turning its pages.
   */
  private List<PointInTime> trim() {
    long now = nanos.getAsLong();
    held.removeIf(point -> isIdle(point) && point.isKept && point.keptUntil < now);
    List<PointInTime> unneeded = new ArrayList<>();
    held.stream().filter(point -> isIdle(point) && !point.isKept).forEach(unneeded::add);
    held.stream().limit(Math.max(0, held.size() - most)).forEach(unneeded::add);
    unneeded.forEach(held::remove);
    return unneeded;
  }

  private boolean isIdle(PointInTime point) {
    return point != current && point.users <= 0;
  }

  private long age(PointInTime point) {
    return nanos.getAsLong() - point.takenAt;
  }

  /** A point in time to come, and how many wait for it. */
  private static final class Opening {
    final CompletableFuture<PointInTime> result = new CompletableFuture<>();
    final long startedAt;
    int waiting;

    Opening(long startedAt) {
      this.startedAt = startedAt;
    }
  }
}
