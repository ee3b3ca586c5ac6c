package org.openlearningexchange.harvest.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private long characters;

  ListReader(SourceList list, Conveyor<Delivered> out) {
    this.list = list;
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
      try (SourcePage page = list.next()) {
        page.forEach(this::add);
        Next next = page.next();
        put(new PageEnd(next, page.mark(), page.expected(), page.findings()));
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

  private void put(@org.jspecify.annotations.Nullable PageEnd end) {
    out.put(new Part<>(part, characters, end));
    part = new ArrayList<>();
    characters = 0;
  }
}
