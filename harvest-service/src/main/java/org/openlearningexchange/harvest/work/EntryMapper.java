package org.openlearningexchange.harvest.work;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.record.Arrival;

/** Maps what a reader delivers, part by part, in its order. */
final class EntryMapper implements Runnable {
  private static final Duration LONG = Duration.ofSeconds(10);

  /** Makes an arrival of an entry; whatever the entry is, without failing. */
  interface Mapping {
    Arrival of(Delivered delivered, Arrival.Place place);
  }

  private static final int WORTH_SHARING = 32;

  private final Conveyor<Delivered> in;
  private final Mapping mapping;
  private final Conveyor<Arrival> out;

  EntryMapper(Conveyor<Delivered> in, Mapping mapping, Conveyor<Arrival> out) {
    this.in = in;
    this.mapping = mapping;
    this.out = out;
  }

  @Override
  public void run() {
    try {
      while (!in.isClosed()) {
        for (Part<Delivered> part : in.take(LONG, 1, Long.MAX_VALUE)) {
          out.put(mapped(part));
        }
      }
    } catch (Conveyor.ClosedException e) {
      // it is nobody's any more
    } catch (Conveyor.ReadingFailedException e) {
      out.fail(e.cause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.fail(e);
    } catch (RuntimeException | Error e) {
      out.fail(e);
    }
  }

  /** Mapping is most of the work of a harvest, and one entry does not know of another. */
  private Part<Arrival> mapped(Part<Delivered> part) {
    List<Delivered> entries = part.entries();
    IntStream places = IntStream.range(0, entries.size());
    List<Arrival> arrivals =
        (entries.size() < WORTH_SHARING ? places : places.parallel())
            .mapToObj(i -> mapping.of(entries.get(i), place(part, i)))
            .toList();
    return new Part<>(part.page(), part.first(), arrivals, part.characters(), part.end());
  }

  private static Arrival.Place place(Part<Delivered> part, int index) {
    return new Arrival.Place(part.page(), part.first() + index);
  }
}
