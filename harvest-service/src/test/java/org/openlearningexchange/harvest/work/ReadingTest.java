package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.RawText;

class ReadingTest {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore answers = new Semaphore(0);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  /** So many pages of so many entries of so many characters. */
  private final class Pages implements SourceList {
    private final int pages;
    private final int entries;
    private final String raw;

    Pages(int pages, int entries, int characters) {
      this.pages = pages;
      this.entries = entries;
      this.raw = "x".repeat(characters);
    }

    @Override
    public SourcePage next() throws InterruptedException {
      int page = asked.incrementAndGet();
      answers.acquire();
      return new Page(page);
    }

    @Override
    public void hadNews(long records) {}

    @Override
    public void close() {}

    private final class Page implements SourcePage {
      private final int number;

      Page(int number) {
        this.number = number;
      }

      @Override
      public void forEach(Consumer<Delivered> consumer) {
        for (int i = 0; i < entries; i++) {
          consumer.accept(new UnreadableRecord(null, "none", raw));
        }
      }

      @Override
      public Next next() {
        return number == pages ? new Next.Ended() : new Next.Continue("after " + number);
      }

      @Override
      public String mark() {
        return "mark " + number;
      }

      @Override
      public Long expected() {
        return null;
      }

      @Override
      public List<Finding> findings() {
        return List.of();
      }

      @Override
      public void close() {}
    }
  }

  private Reading read(SourceList list) {
    return new Reading(
        list,
        0,
        (entry, place) -> new Arrival.Faulty(null, null, "none", null, null, RawText.NONE, place),
        pool);
  }

  private static List<Part<Arrival>> all(Reading reading, int parts) throws InterruptedException {
    List<Part<Arrival>> all = new ArrayList<>();
    while (all.size() < parts) {
      all.addAll(reading.take(Duration.ofSeconds(20)));
    }
    return all;
  }

  @Test
  void goesOnReadingWhileNobodyTakes() {
    answers.release(1_000);
    try (Reading reading = read(new Pages(1_000, 1, 10))) {
      Awaitility.await().until(() -> asked.get() > 10);
    }
  }

  @Test
  void readsAFewPagesAheadAndNoMore() throws InterruptedException {
    answers.release(1_000);
    try (Reading reading = read(new Pages(1_000, 1, 10))) {
      Awaitility.await().until(() -> asked.get() > 20);

      List<Part<Arrival>> batch = reading.take(Duration.ofSeconds(20));

      assertThat(batch).hasSizeGreaterThan(10);
      assertThat(asked.get()).isLessThan(50);
    }
  }

  @Test
  void takesALargePageInPartsOfWhichTheLastLeadsOn() throws InterruptedException {
    answers.release(1);
    try (Reading reading = read(new Pages(2, 1_200, 10))) {
      List<Part<Arrival>> parts = all(reading, 3);

      assertThat(parts).extracting(part -> part.entries().size()).containsExactly(500, 500, 200);
      assertThat(parts).extracting(Part::first).containsExactly(1, 501, 1_001);
      assertThat(parts).extracting(part -> part.end() == null).containsExactly(true, true, false);
      assertThat(((Arrival.Faulty) parts.get(2).entries().get(199)).place())
          .isEqualTo(new Arrival.Place(1, 1_200));
    }
  }

  @Test
  void letsGoOfASourceThatDoesNotAnswer() {
    Reading reading = read(new Pages(2, 1, 10));
    Awaitility.await().until(() -> asked.get() == 1);

    reading.close();

    Awaitility.await().until(() -> !answers.hasQueuedThreads());
  }
}
