package org.openlearningexchange.harvest.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Carries parts from one thread to another, a bounded number and size of them. A failure travels
 * behind the parts that came before it. Thread-safe.
 */
final class Conveyor<T> {
  private final int mostParts;
  private final long mostCharacters;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Part<T>> parts = new ArrayDeque<>();
  private long characters;
  private @Nullable Throwable failure;
  private boolean closed;

  /**
   * @param mostParts that wait at a time
   * @param mostCharacters of the waiting parts together; a single part may have more
   */
  Conveyor(int mostParts, long mostCharacters) {
    this.mostParts = mostParts;
    this.mostCharacters = mostCharacters;
  }

  /**
   * Adds a part, once there is room.
   *
   * @throws ClosedException when nobody takes parts any more, or this thread is interrupted
   */
  void put(Part<T> part) {
    lock.lock();
    try {
      while (!closed && !hasRoomFor(part)) {
        changed.await();
      }
      if (closed) {
        throw new ClosedException();
      }
      parts.add(part);
      characters += part.characters();
      changed.signalAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedException();
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoomFor(Part<T> part) {
    return parts.isEmpty()
        || (parts.size() < mostParts && characters + part.characters() <= mostCharacters);
  }

  /** Nothing comes any more, for this reason. */
  void fail(Throwable cause) {
    lock.lock();
    try {
      failure = cause;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes all parts that are there, as far as they fit together, and waits for the first.
   *
   * @return none when none came in time
   * @throws ReadingFailedException when there are none left and the other side has failed
   */
  List<Part<T>> take(Duration longest, int mostEntries, long mostSize) throws InterruptedException {
    lock.lock();
    try {
      awaitSomething(longest.toNanos());
      if (parts.isEmpty() && failure != null) {
        throw new ReadingFailedException(failure);
      }
      List<Part<T>> taken = new ArrayList<>();
      long entries = 0;
      long size = 0;
      for (Part<T> next = parts.peek(); next != null; next = parts.peek()) {
        entries += next.entries().size();
        size += next.characters();
        if (!taken.isEmpty() && (entries > mostEntries || size > mostSize)) {
          break;
        }
        taken.add(parts.remove());
        characters -= next.characters();
      }
      changed.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void awaitSomething(long nanos) throws InterruptedException {
    long left = nanos;
    while (parts.isEmpty() && failure == null && !closed && left > 0) {
      left = changed.awaitNanos(left);
    }
  }

  /** Drops what waits; whoever puts is told. */
  void close() {
    lock.lock();
    try {
      closed = true;
      parts.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody takes what is put. */
  static final class ClosedException extends RuntimeException {
    ClosedException() {
      super("nobody takes parts any more", null, false, false);
    }
  }

  /** The other side could not go on. */
  static final class ReadingFailedException extends RuntimeException {
    ReadingFailedException(Throwable cause) {
      super(cause.getMessage(), cause);
    }

    Throwable cause() {
      return java.util.Objects.requireNonNull(getCause());
    }
  }
}
