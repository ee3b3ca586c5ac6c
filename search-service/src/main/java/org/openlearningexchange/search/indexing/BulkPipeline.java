package org.openlearningexchange.search.indexing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.document.IndexWrite;
import org.openlearningexchange.search.document.ReadMessage;

/**
 * A few requests under way while the next one is written. They are finished in their order, so that
 * a place in the topic counts as done only when all before it is. States of one resource may
 * overtake each other, for the index keeps the newest; an erasure and a state never do: the later
 * of the two waits until the other is finished. Used by one thread.
 */
final class BulkPipeline {
  private static final int LARGEST_REQUEST = 5_000_000;
  private static final int MOST_CHANGES = 5_000;
  private static final int MOST_UNDER_WAY = 3;

  private final BulkTarget target;
  private final Deque<BulkFlight> flights = new ArrayDeque<>();
  private final Map<Integer, Long> finished = new HashMap<>();
  private BulkRequest open = BulkRequest.storing();
  private @Nullable Held held;

  BulkPipeline(BulkTarget target) {
    this.target = target;
  }

  /** A change that must not overtake what is under way. */
  private record Held(TopicMessage message, IndexWrite write) {}

  boolean hasRoom() {
    return held == null && flights.size() < MOST_UNDER_WAY;
  }

  /** Nothing is under way and nothing waits. */
  boolean isIdle() {
    return held == null && flights.isEmpty() && open.ends().isEmpty();
  }

  /**
   * Takes the next message; only while there is room.
   *
   * @throws RuntimeException when a message that nobody understands could not be set aside: nothing
   *     was taken
   */
  void take(TopicMessage message) {
    ReadMessage read = ReadMessage.of(message.key(), message.value(), target.meanings());
    if (read instanceof ReadMessage.Unreadable unreadable) {
      message.refusal().accept(unreadable.reason());
      open.skip(message);
    } else if (read instanceof ReadMessage.Understood understood) {
      take(message, understood.write());
    }
  }

  private void take(TopicMessage message, IndexWrite write) {
    boolean erases = write instanceof IndexWrite.Erase;
    if (crosses(write.id(), erases)) {
      held = new Held(message, write);
      close();
      return;
    }
    if (open.erases() != erases) {
      close();
      open = erases ? BulkRequest.erasing() : BulkRequest.storing();
    }
    open.add(message, write);
    if (open.bytes() >= LARGEST_REQUEST || open.size() >= MOST_CHANGES) {
      close();
    }
  }

  /** Whether a change of the other kind to the same resource is not finished. */
  private boolean crosses(String id, boolean erases) {
    return open.erases() != erases && open.holds(id)
        || flights.stream()
            .map(BulkFlight::request)
            .anyMatch(request -> request.erases() != erases && request.holds(id));
  }

  /**
   * Finishes what was answered and sends what is due; what is written so far too, when nothing else
   * is under way.
   *
   * @throws IndexIsMissing when the index is no longer there
   */
  void advance() {
    while (!flights.isEmpty() && flights.element().advance()) {
      finished.putAll(flights.remove().request().ends());
    }
    Held waiting = held;
    if (waiting != null && flights.isEmpty()) {
      held = null;
      take(waiting.message(), waiting.write());
    }
    if (flights.isEmpty()) {
      close();
    }
  }

  /** Waits until the oldest request is answered or due, but no longer than this. */
  void await(Duration atMost) throws InterruptedException {
    BulkFlight oldest = flights.peek();
    if (oldest != null) {
      oldest.await(atMost);
    }
  }

  /** The next offset of each partition in which something was finished since the last question. */
  Map<Integer, Long> takeFinished() {
    Map<Integer, Long> taken = Map.copyOf(finished);
    finished.clear();
    return taken;
  }

  /** Waits for the answers that are on their way, and forgets the rest: it comes again. */
  void settle(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    BulkFlight oldest = flights.peek();
    while (oldest != null && oldest.isUnderWay() && System.nanoTime() < end) {
      oldest.await(Duration.ofNanos(end - System.nanoTime()));
      if (oldest.advance()) {
        finished.putAll(flights.remove().request().ends());
        oldest = flights.peek();
      }
    }
    Map<Integer, Long> settled = Map.copyOf(finished);
    forget();
    finished.putAll(settled);
  }

  /** Begins anew: all that was not finished comes again. */
  void forget() {
    flights.clear();
    finished.clear();
    held = null;
    open = BulkRequest.storing();
  }

  private void close() {
    if (!open.ends().isEmpty()) {
      flights.add(new BulkFlight(open, target));
      open = BulkRequest.storing();
    }
  }
}
