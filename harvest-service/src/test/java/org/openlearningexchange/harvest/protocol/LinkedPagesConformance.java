package org.openlearningexchange.harvest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What protocols do whose pages link to the next, beside what all of them do. */
public abstract class LinkedPagesConformance extends ProtocolConformance {
  /** Offers at this address a page that links to another; to none where that is null. */
  protected abstract void offerPage(String path, List<Item> items, String next);

  /** The path of the registered address. */
  protected abstract String firstPath();

  private SourceFixture.Walk walk() {
    return SourceFixture.walk(protocol(), address());
  }

  @Override
  protected void offer(List<List<Item>> pages) {
    for (int i = 0; i < pages.size(); i++) {
      String path = i == 0 ? firstPath() : "/page/" + i;
      String next = i + 1 < pages.size() ? server.at("/page/" + (i + 1)).toString() : null;
      offerPage(path, pages.get(i), next);
    }
  }

  @Test
  void findsOutThatAPageLinksToItself() {
    offerPage(firstPath(), items("a", 2), firstPath());

    SourceFixture.Walk walk = walk();

    assertThat(walk.records()).hasSize(2);
    assertThat(walk.end()).isInstanceOf(Next.Broken.class);
  }

  @Test
  void findsOutThatPagesGoRoundInACircle() {
    offerPage(firstPath(), items("a", 2), "/page/1");
    offerPage("/page/1", items("b", 2), "/page/2");
    offerPage("/page/2", items("c", 2), "/page/3");
    offerPage("/page/3", items("d", 2), "/page/1");

    assertThat(walk().end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("circle"));
  }

  @Test
  void asksNobodyElseForTheNextPage() {
    try (SourceServer elsewhere = new SourceServer()) {
      offerPage(firstPath(), items("a", 2), elsewhere.at("/next").toString());

      SourceFixture.Walk walk = walk();

      assertThat(walk.records()).hasSize(2);
      assertThat(walk.end())
          .isInstanceOfSatisfying(
              Next.Broken.class, broken -> assertThat(broken.reason()).contains("another host"));
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void followsNoLinkThatIsNoWebAddress() {
    offerPage(firstPath(), items("a", 2), "file:///etc/passwd");

    assertThat(walk().end()).isInstanceOf(Next.Broken.class);
  }

  @Test
  void stopsWherePagesBringNothingNewForEver() {
    for (int i = 0; i < 120; i++) {
      offerPage(i == 0 ? firstPath() : "/page/" + i, List.of(), "/page/" + (i + 1));
    }

    assertThat(walk().end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("new record"));
  }
}
