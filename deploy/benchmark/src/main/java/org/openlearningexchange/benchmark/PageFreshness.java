package org.openlearningexchange.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.GeneratedCollection;

/**
 * How fresh the search is while changed pages arrive steadily: every record of a source has a new
 * title, the first of each page one with a word of its own, and one run reads them at a pace that
 * the source sets.
 */
final class PageFreshness {
  private static final int PAGE = 100;

  /** The source remembers of a thousand answers when they were sent. */
  private static final int MOST_PAGES = 900;

  private final MeasuredExchange measured;
  private final PrintStream out;

  PageFreshness(MeasuredExchange measured, PrintStream out) {
    this.measured = measured;
    this.out = out;
  }

  /** At so many records a second, on so many pages. */
  void measure(double perSecond, int pages) {
    if (pages < 2 || pages > MOST_PAGES) {
      throw new IllegalArgumentException("2 to " + MOST_PAGES + " pages, not " + pages);
    }
    SampleRepository source =
        measured.server.add(
            "/fresh",
            GeneratedCollection.of(pages * PAGE),
            RepositoryOptions.defaults().withPageSize(PAGE));
    String repository = harvested(source, pages * PAGE);
    changeTitles(source);
    source.pacePages(Duration.ofNanos((long) (1e9 * PAGE / perSecond)));
    FreshPages changed = new FreshPages(source, pages, this::isFound);
    measured.harvest.post(
        "/repositories/" + repository + "/runs", JsonNodeFactory.instance.objectNode());
    List<Duration> took = changed.watch().stream().sorted().toList();
    MeasuredExchange.until(
        MeasuredExchange.SELDOM, () -> MeasuredExchange.ended(measured.runs(repository)));
    double reached = 1e9 * PAGE * (pages - 1) / changed.sending().toNanos();
    print(perSecond, reached, took);
  }

  /** Once as a whole. */
  private String harvested(SampleRepository source, int records) {
    String repository = measured.register(source);
    long before = measured.visible();
    measured.activate(repository);
    MeasuredExchange.until(MeasuredExchange.SELDOM, () -> measured.visible() - before >= records);
    MeasuredExchange.until(
        MeasuredExchange.SELDOM, () -> MeasuredExchange.ended(measured.runs(repository)));
    return repository;
  }

  /**
   * In the order of their identifiers: the source lists by datestamp and identifier, so that this
   * is the order of its pages, however many seconds the changes take.
   */
  private static void changeTitles(SampleRepository source) {
    int number = 0;
    for (String identifier : source.liveIdentifiers()) {
      boolean isFirst = number % PAGE == 0;
      source.changeTitle(identifier, isFirst ? word(number / PAGE) : "changed " + number);
      number++;
    }
  }

  private static String word(int page) {
    return "freshword" + page + "x";
  }

  /**
   * A phrase in one field, neither of whose parts could be misspelt: one question to the index,
   * whether it is found or not.
   */
  private boolean isFound(int page) {
    return measured
            .search
            .get("/search?size=1&facets=&q=title%3A%22" + word(page) + "%22")
            .get("total")
            .asLong()
        > 0;
  }

  private void print(double meant, double reached, List<Duration> took) {
    out.println(
        "| records/s meant | records/s reached | pages | freshness p50 ms | p99 ms | worst ms |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    out.printf(
        "| %,.0f | %,.0f | %d | %d | %d | %d |%n",
        meant,
        reached,
        took.size(),
        percentile(took, 0.5).toMillis(),
        percentile(took, 0.99).toMillis(),
        percentile(took, 1).toMillis());
  }

  /** The least that is not less than that share of all: of 200 pages, p99 is the third worst. */
  private static Duration percentile(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
  }
}
