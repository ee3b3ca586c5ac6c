package org.openlearningexchange.harvest.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.Politeness;
import org.openlearningexchange.harvest.fetch.Robots;
import org.openlearningexchange.harvest.fetch.SourceClient;

/** A server to harvest from, and what harvests it without waiting. */
public final class SourceFixture implements AutoCloseable {
  public static final int MAX_RECORD = 20_000;
  public static final long MOST_BYTES = 4_000_000;

  private final SourceServer server = new SourceServer();
  private final SourceClient client =
      new SourceClient(
          new FetchLimits(
              Duration.ofSeconds(5),
              Duration.ofSeconds(5),
              Duration.ofSeconds(20),
              MOST_BYTES,
              3,
              Set.of(server.hostAndPort())),
          Clock.systemUTC());

  public SourceServer server() {
    return server;
  }

  public PatientSource patient() {
    Patience patience = new Patience(2, Duration.ofMillis(1), Duration.ofMillis(10));
    return new PatientSource(client, patience, wait -> {});
  }

  public Robots robots() {
    return new Robots(client, Politeness.DEFAULT, Clock.systemUTC());
  }

  public static Source source(URI address) {
    return new Source(null, address, null, List.of(), List.of());
  }

  /** What a walk came to. */
  public record Walk(
      List<Delivered> delivered,
      List<String> cursors,
      List<Integer> deliveredBefore,
      List<Finding> findings,
      @Nullable String mark,
      Next end) {

    public List<SourceRecord> records() {
      return delivered.stream()
          .filter(SourceRecord.class::isInstance)
          .map(SourceRecord.class::cast)
          .toList();
    }

    public List<String> identifiers() {
      return records().stream().map(SourceRecord::identifier).toList();
    }

    public List<UnreadableRecord> unreadable() {
      return delivered.stream()
          .filter(UnreadableRecord.class::isInstance)
          .map(UnreadableRecord.class::cast)
          .toList();
    }

    public List<String> codes() {
      return findings.stream().map(Finding::code).toList();
    }
  }

  /** Something that happens between two pages. */
  public interface Between {
    void after(int page);
  }

  public static Opening.Opened open(SourceProtocol protocol, URI address, Window window) {
    try {
      return (Opening.Opened) protocol.open(source(address), window);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Walk walk(SourceProtocol protocol, URI address) {
    return walk(
        protocol, address, open(protocol, address, new Window.Everything()).cursor(), page -> {});
  }

  /** Walks a list from a cursor to its end. */
  public static Walk walk(SourceProtocol protocol, URI address, String cursor, Between between) {
    List<Delivered> delivered = new ArrayList<>();
    List<String> cursors = new ArrayList<>(List.of(cursor));
    List<Integer> before = new ArrayList<>(List.of(0));
    List<Finding> findings = new ArrayList<>();
    String mark = null;
    try (SourceList list = protocol.list(source(address), cursor)) {
      for (int number = 1; number < 500; number++) {
        try (SourcePage page = list.next()) {
          int from = delivered.size();
          page.forEach(delivered::add);
          findings.addAll(page.findings());
          mark = number == 1 ? page.mark() : mark;
          list.hadNews(delivered.subList(from, delivered.size()).stream().distinct().count());
          if (!(page.next() instanceof Next.Continue on)) {
            return new Walk(delivered, cursors, before, findings, mark, page.next());
          }
          cursors.add(on.cursor());
          before.add(delivered.size());
        }
        between.after(number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("the list has no end");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
