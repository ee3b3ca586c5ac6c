package org.openlearningexchange.harvest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every protocol does, whatever it reads: against a real server. A protocol's own test says
 * how its repositories offer records.
 */
public abstract class ProtocolConformance {
  protected final SourceFixture fixture = new SourceFixture();
  protected final SourceServer server = fixture.server();

  /**
   * A record to be offered.
   *
   * @param filling something that makes it as long as is wanted
   */
  public record Item(String id, String title, String filling) {}

  protected abstract SourceProtocol protocol();

  /** The address to register. */
  protected abstract URI address();

  /** Offers these pages in place of those before. */
  protected abstract void offer(List<List<Item>> pages);

  /** Items that make several pages, in the way in which the protocol has pages. */
  protected List<List<Item>> severalPages() {
    return IntStream.range(0, 4).mapToObj(page -> items("p" + page + "-", 5)).toList();
  }

  protected static List<Item> items(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Item(prefix + i, "Title of " + prefix + i, ""))
        .toList();
  }

  /** The identifier that a record of that id has. */
  protected String identifier(Item item) {
    return item.id();
  }

  private SourceFixture.Walk walk() {
    return SourceFixture.walk(protocol(), address());
  }

  private List<String> identifiers(List<List<Item>> pages) {
    return pages.stream().flatMap(List::stream).map(this::identifier).toList();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void endsAnEmptyListProperly() {
    offer(List.of(List.of()));

    SourceFixture.Walk walk = walk();

    assertThat(walk.delivered()).isEmpty();
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void deliversTheRecordsOfOnePage() {
    List<List<Item>> page = List.of(items("a", 3));
    offer(page);

    SourceFixture.Walk walk = walk();

    assertThat(walk.identifiers()).containsExactlyElementsOf(identifiers(page));
    assertThat(walk.records()).allMatch(record -> record.metadata() != null);
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void deliversSeveralPagesEachRecordOnce() {
    List<List<Item>> pages = severalPages();
    offer(pages);

    SourceFixture.Walk walk = walk();

    assertThat(walk.identifiers()).containsExactlyElementsOf(identifiers(pages));
    assertThat(walk.cursors()).hasSizeGreaterThan(1);
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void goesOnAtEachCursorWithoutLossOrDouble() {
    List<List<Item>> pages = severalPages();
    offer(pages);
    SourceFixture.Walk whole = walk();

    for (int i = 0; i < whole.cursors().size(); i++) {
      SourceFixture.Walk rest =
          SourceFixture.walk(protocol(), address(), whole.cursors().get(i), page -> {});

      assertThat(rest.identifiers())
          .containsExactlyElementsOf(
              identifiers(pages)
                  .subList(whole.deliveredBefore().get(i), identifiers(pages).size()));
      assertThat(rest.end()).isEqualTo(new Next.Ended());
    }
  }

  @Test
  void doesNotEndWhenTheServerFailsInTheMiddle() {
    offer(severalPages());
    SourceFixture.Walk whole = walk();
    server.fail(500);

    SourceFixture.Walk rest =
        SourceFixture.walk(protocol(), address(), whole.cursors().get(1), page -> {});

    assertThat(rest.delivered().stream().filter(SourceRecord.class::isInstance)).isEmpty();
    assertThat(rest.end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("HTTP 500"));
  }

  @Test
  void takesAnHtmlPageForNoEmptyList() {
    offer(List.of(items("a", 3)));
    String cursor = SourceFixture.open(protocol(), address(), new Window.Everything()).cursor();
    server.answerAllWith("<!DOCTYPE html><html><body><h1>Maintenance</h1></body></html>");

    SourceFixture.Walk walk = SourceFixture.walk(protocol(), address(), cursor, page -> {});

    assertThat(walk.delivered()).isEmpty();
    assertThat(walk.end()).isInstanceOf(Next.Broken.class);
  }

  @Test
  void readsWhatComesCompressed() {
    offer(List.of(items("a", 3)));
    server.compress();

    SourceFixture.Walk walk = walk();

    assertThat(walk.records()).hasSize(3);
  }

  @Test
  void refusesAnOversizedRecordAlone() {
    String filling = "x".repeat(2 * SourceFixture.MAX_RECORD);
    List<Item> items = new ArrayList<>(items("a", 3));
    items.set(1, new Item("a1", "Too large", filling));
    offer(List.of(items));

    SourceFixture.Walk walk = walk();

    assertThat(walk.identifiers())
        .containsExactly(identifier(items.get(0)), identifier(items.get(2)));
    assertThat(walk.unreadable())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("larger than"));
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  /** Whether the protocol asks whether a source of one document has changed. */
  protected boolean asksWhetherSomethingChanged() {
    return true;
  }

  private Opening.Opened openSince(SourceFixture.Walk walk) {
    Window since = new Window.Since(String.valueOf(walk.mark()), Duration.ZERO);
    return SourceFixture.open(protocol(), address(), since);
  }

  @Test
  void listsNothingAgainWhenNothingHasChangedAndTakesThatForNoEmptyRepository() {
    assumeThat(asksWhetherSomethingChanged()).isTrue();
    server.validate();
    offer(List.of(items("a", 3)));
    SourceFixture.Walk first = walk();

    Opening.Opened opened = openSince(first);
    SourceFixture.Walk second =
        SourceFixture.walk(protocol(), address(), opened.cursor(), page -> {});

    assertThat(second.delivered()).isEmpty();
    assertThat(second.end()).isEqualTo(new Next.Ended());
    assertThat(second.mark()).isEqualTo(first.mark());
    assertThat(opened.isComplete()).isFalse();
  }

  @Test
  void listsEverythingAgainWhenSomethingHasChanged() {
    assumeThat(asksWhetherSomethingChanged()).isTrue();
    server.validate();
    offer(List.of(items("a", 3)));
    SourceFixture.Walk first = walk();
    offer(List.of(items("b", 2)));

    SourceFixture.Walk second =
        SourceFixture.walk(protocol(), address(), openSince(first).cursor(), page -> {});

    assertThat(second.records()).hasSize(2);
    assertThat(second.mark()).isNotEqualTo(first.mark());
  }

  @Test
  void readsAgainWhatWasKept() {
    offer(List.of(items("a", 3)));

    for (SourceRecord record : walk().records()) {
      Delivered again = protocol().reread(record.raw(), record.context());

      assertThat(again).hasToString(record.toString());
    }
  }
}
