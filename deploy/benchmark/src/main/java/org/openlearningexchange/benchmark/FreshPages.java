package org.openlearningexchange.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.openlearningexchange.samples.SampleRepository;

/**
 * Pages that a source sends from now on, and when each is found. One thread asks for the oldest of
 * those that were not found yet, and for the next one once that is there: asking must not cost what
 * is measured.
 */
final class FreshPages {
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final int IDLE_MILLIS = 5;

  private final SampleRepository source;
  private final int pages;
  private final IntPredicate isFound;
  private final long began = System.nanoTime();
  private final Deque<SentPage> waiting = new ArrayDeque<>();
  private final List<Duration> took = new ArrayList<>();
  private int sent;

  /**
   * @param isFound asks the search for the page of this number, from 0 on
   */
  FreshPages(SampleRepository source, int pages, IntPredicate isFound) {
    this.source = source;
    this.pages = pages;
    this.isFound = isFound;
  }

  private static final class SentPage {
    final int number;
    final long sentAt;
    long askedAt;

    SentPage(int number, long sentAt) {
      this.number = number;
      this.sentAt = sentAt;
      this.askedAt = sentAt - BETWEEN;
    }
  }

  /**
   * From the last byte of each page to the first answer that has it, in the order in which they are
   * found.
   *
   * @throws IllegalStateException when a page is not sent or not found within a minute
   */
  List<Duration> watch() {
    while (took.size() < pages) {
      noteSent();
      while (!waiting.isEmpty() && isFoundNow(waiting.element())) {
        waiting.remove();
      }
      sleep();
    }
    return List.copyOf(took);
  }

  /** From the first page sent to the last. */
  Duration sending() {
    List<Long> times = sentAt();
    if (times.size() != pages) {
      throw new IllegalStateException(
          "%d pages were sent where %d changed".formatted(times.size(), pages));
    }
    return Duration.ofNanos(times.get(pages - 1) - times.get(0));
  }

  private void noteSent() {
    List<Long> times = sentAt();
    for (; sent < times.size(); sent++) {
      waiting.add(new SentPage(sent, times.get(sent)));
    }
    long last = sent == 0 ? began : times.get(sent - 1);
    if (sent < pages && System.nanoTime() - last > PATIENCE) {
      throw new IllegalStateException(
          "%d of %d pages were sent, and none for a minute".formatted(sent, pages));
    }
  }

  private List<Long> sentAt() {
    return source.sentAt("ListRecords").stream().filter(time -> time - began > 0).toList();
  }

  private boolean isFoundNow(SentPage page) {
    long now = System.nanoTime();
    if (now - page.askedAt < BETWEEN) {
      return false;
    }
    page.askedAt = now;
    boolean found = isFound.test(page.number);
    long waited = System.nanoTime() - page.sentAt;
    if (found) {
      took.add(Duration.ofNanos(waited));
    } else if (waited > PATIENCE) {
      throw new IllegalStateException(
          "page " + page.number + " is not found a minute after it was sent");
    }
    return found;
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
