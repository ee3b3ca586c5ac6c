package org.openlearningexchange.benchmark.harvest;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.Window;

/**
 * The harvest as far as its protocol goes: records as their source delivered them, on one thread.
 */
final class ReadingInside implements Contender {
  private final SourceProtocol protocol;
  private final String prefix;

  ReadingInside(SourceProtocol protocol, String prefix) {
    this.protocol = protocol;
    this.prefix = prefix;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Pass read(URI baseUrl, int round) throws Exception {
    return Timed.pass(
        () -> {
          Source source = new Source(null, baseUrl, prefix, List.of(), List.of());
          Opening.Opened opened = (Opening.Opened) protocol.open(source, new Window.Everything());
          AtomicLong records = new AtomicLong();
          try (SourceList list = protocol.list(source, opened.cursor())) {
            Next next = new Next.Continue(opened.cursor());
            while (next instanceof Next.Continue) {
              try (SourcePage page = list.next()) {
                page.forEach(delivered -> records.incrementAndGet());
                list.hadNews(1);
                next = page.next();
              }
            }
          }
          return records.get();
        });
  }
}
