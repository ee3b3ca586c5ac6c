package org.openlearningexchange.harvest.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.record.Arrival;

/**
 * A list while it is read and mapped on threads of their own. How far they may be ahead is bounded:
 * in memory, and in pages, since a protocol finds out endless lists by the news that it is told of.
 */
public final class Reading implements AutoCloseable {
  private static final long CHARACTERS_AHEAD = 1_500_000;
  private static final int PAGES_READ_AHEAD = 4;
  private static final int PAGES_MAPPED_AHEAD = 16;
  private static final int BATCH_ENTRIES = 1_000;
  private static final long BATCH_CHARACTERS = 2_000_000;

  private final SourceList list;
  private final Conveyor<Delivered> read = new Conveyor<>(PAGES_READ_AHEAD, CHARACTERS_AHEAD);
  private final Conveyor<Arrival> mapped = new Conveyor<>(PAGES_MAPPED_AHEAD, CHARACTERS_AHEAD);
  private final List<Future<?>> threads;

  /**
   * Begins to read.
   *
   * @param pages that the run has taken before
   * @param mapping makes an arrival of an entry; whatever the entry is, without failing
   * @param pool has two threads to spare
   */
  public Reading(
      SourceList list,
      int pages,
      BiFunction<Delivered, Arrival.Place, Arrival> mapping,
      ExecutorService pool) {
    this.list = list;
    Future<?> reader = pool.submit(new ListReader(list, pages, read));
    try {
      this.threads = List.of(reader, pool.submit(new EntryMapper(read, mapping::apply, mapped)));
    } catch (RejectedExecutionException e) {
      read.close();
      reader.cancel(true);
      throw e;
    }
  }

  /**
   * What is ready, as far as it makes one batch; none when nothing came in time.
   *
   * @throws Conveyor.ReadingFailedException when nothing comes any more
   */
  public List<Part<Arrival>> take(Duration longest) throws InterruptedException {
    return mapped.take(longest, BATCH_ENTRIES, BATCH_CHARACTERS);
  }

  /** Says how many of the entries taken were new to the run. */
  public void hadNews(long entries) {
    list.hadNews(entries);
  }

  /** Stops both threads; what the source has not answered yet is not waited for. */
  @Override
  public void close() {
    read.close();
    mapped.close();
    threads.forEach(thread -> thread.cancel(true));
  }
}
