package org.openlearningexchange.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.search.limit.ClientKey;

class DayCountsTest {
  private static final int ENOUGH = 3;

  private final DayCounts counts = new DayCounts(LocalDate.parse("2026-11-22"));

  @Test
  void tellsATextOnceEnoughDifferentCallersSearchedForIt() {
    add("quolimetry", Outcome.NONE, 1);
    add("quolimetry", Outcome.NONE, 2);
    add("quolimetry", Outcome.NONE, 2);
    assertThat(texts()).isEmpty();

    add("quolimetry", Outcome.NONE, 3);

    assertThat(texts()).containsExactly("quolimetry");
    assertThat(count("quolimetry").searches()).isEqualTo(4);
    assertThat(count("quolimetry").callers()).isEqualTo(3);
  }

  @Test
  void countsInTheSumWhatItDoesNotTell() {
    add("quolimetry", Outcome.NONE, 1);
    add("a secret", Outcome.NONE, 1);

    assertThat(count("").searches()).isEqualTo(2);
    assertThat(count("").callers()).isZero();
    assertThat(counts.unwritten(ENOUGH).toString()).doesNotContain("secret");
  }

  @Test
  void keepsNoWordsOfSearchesThatFoundEnough() {
    for (int caller = 0; caller < 9; caller++) {
      add("algebra", Outcome.FOUND, caller);
    }

    assertThat(texts()).isEmpty();
    assertThat(count("").searches()).isEqualTo(9);
  }

  @Test
  void writesAgainOnlyWhatHasChanged() {
    add("quolimetry", Outcome.NONE, 1);
    add("quolimetry", Outcome.FEW, 1);
    counts.markWritten(counts.unwritten(ENOUGH));
    assertThat(counts.unwritten(ENOUGH)).isEmpty();

    add("quolimetry", Outcome.FEW, 1);

    assertThat(counts.unwritten(ENOUGH))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.key().outcome()).isEqualTo(Outcome.FEW);
              assertThat(count.searches()).isEqualTo(2);
            });
  }

  @Test
  void staysWithinItsBoundsAndCountsWhatItDrops() {
    for (int i = 0; i < DayCounts.MOST_TEXTS + 50; i++) {
      add("text " + i, Outcome.NONE, 1);
    }
    add("text 7", Outcome.NONE, 2);
    add("text 7", Outcome.NONE, 3);

    assertThat(counts.dropped()).isEqualTo(50);
    assertThat(texts()).containsExactly("text 7");
  }

  @Test
  void stopsCountingCallersWhereManyIsEnough() {
    for (int caller = 0; caller < 500; caller++) {
      add("quolimetry", Outcome.NONE, caller);
    }

    assertThat(count("quolimetry").callers()).isEqualTo(DayCounts.MOST_CALLERS);
    assertThat(count("quolimetry").searches()).isEqualTo(500);
  }

  @Test
  void keepsNothingThatNamesACaller() {
    add("quolimetry", Outcome.NONE, 7);

    assertThat(counts.unwritten(1))
        .allSatisfy(
            count ->
                assertThat(count.document().keySet())
                    .isSubsetOf(
                        "day",
                        "text",
                        "callers",
                        "caller",
                        "language",
                        "subject",
                        "outcome",
                        "searches"));
    assertThat(count("quolimetry").document().toString()).doesNotContain("client-7");
  }

  private void add(String text, Outcome outcome, int caller) {
    counts.add(
        Asked.of(text, "en", Set.of(), Set.of()),
        new QueryText(text),
        outcome,
        new ClientKey("client-" + caller));
  }

  private List<String> texts() {
    return counts.unwritten(ENOUGH).stream()
        .map(count -> count.key().text())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private Count count(String text) {
    return counts.unwritten(1).stream()
        .filter(count -> count.key().text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
