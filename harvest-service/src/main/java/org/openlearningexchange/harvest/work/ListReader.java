package org.openlearningexchange.harvest.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;

/**
 * Reads a list to its end, page after page, without waiting for what becomes of them as long as
 * there is room. A large page goes on in parts, so that memory does not grow with it.
 */
final class ListReader implements Runnable {
  private static final int MOST_RECORDS = 500;
  private static final long MOST_CHARACTERS = 1_000_000;

  private final SourceList list;
  private final Conveyor<Delivered> out;
  private List<Delivered> part = new ArrayList<>();
  private int page;
  private int first;
  private long characters;

  /**
   * @param pages that the run has taken before
   */
  ListReader(SourceList list, int pages, Conveyor<Delivered> out) {
    this.list = list;
    this.page = pages;
    this.out = out;
  }

  @Override
  public void run() {
    try (list) {
      readAll();
    } catch (Conveyor.ClosedException e) {
      // it is nobody's any more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.fail(e);
    } catch (IOException | RuntimeException | Error e) {
      out.fail(e);
    }
  }

  private void readAll() throws InterruptedException, IOException {
    boolean goesOn = true;
    while (goesOn) {
      try (SourcePage read = list.next()) {
        page++;
        first = 1;
        read.forEach(this::add);
        Next next = read.next();
        put(new PageEnd(next, read.mark(), read.expected(), read.findings()));
        goesOn = next instanceof Next.Continue;
      }
    }
  }

  private void add(Delivered delivered) {
    if (part.size() >= MOST_RECORDS || characters >= MOST_CHARACTERS) {
      put(null);
    }
    part.add(delivered);
    characters += delivered.raw().length();
  }

  private void put(@Nullable PageEnd end) {
    out.put(new Part<>(page, first, part, characters, end));
    first += part.size();
    part = new ArrayList<>();
    characters = 0;
  }
}
