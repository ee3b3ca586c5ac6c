package org.openlearningexchange.search.pointintime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PointsInTimeTest {
  private static final IllegalStateException GONE = new IllegalStateException("gone");

  private final List<UniEmitter<? super String>> openings = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
  private final PointsInTime points = points(300);

  @Test
  void sharesOnePointAmongTheSearchesOfAMoment() {
    List<String> used = new ArrayList<>();

    search(used);
    search(used);
    open(0, "one");
    search(used);

    assertThat(openings).hasSize(1);
    assertThat(used).containsExactly("one", "one", "one");
  }

  @Test
  void opensTheNextBesideTheSearchesAndKeepsNobodyWaiting() {
    List<String> used = searchAndOpen("one");
    pass(420);

    search(used);

    assertThat(openings).hasSize(2);
    assertThat(used).containsExactly("one", "one");
    open(1, "two");
    search(used);
    assertThat(used).containsExactly("one", "one", "two");
  }

  @Test
  void letsASearchWaitWhereThePresentPointIsTooOldToBeTrue() {
    List<String> used = searchAndOpen("one");
    pass(501);

    search(used);

    assertThat(used).containsExactly("one");
    open(1, "two");
    assertThat(used).containsExactly("one", "two");
  }

  @Test
  void countsTheAgeFromTheAskingSinceTheAnswerMayBeLate() {
    List<String> used = new ArrayList<>();
    search(used);
    pass(501);
    open(0, "late");
    used.clear();

    search(used);

    assertThat(used).isEmpty();
    assertThat(openings).hasSize(2);
  }

  @Test
  void closesAReplacedPointOnceItsLastSearchEnds() {
    List<UniEmitter<? super String>> running = new ArrayList<>();
    points
        .use(point -> Uni.createFrom().<String>emitter(running::add), GONE::equals)
        .subscribe()
        .with(done -> {});
    open(0, "one");
    pass(420);
    search(new ArrayList<>());
    open(1, "two");

    assertThat(closed).isEmpty();
    running.get(0).complete("done");
    assertThat(closed).containsExactly("one");
  }

  @Test
  void leavesAPointWithPagesToComeOpenUntilItEndsByItself() {
    keep();
    open(0, "one");
    pass(420);
    search(new ArrayList<>());
    open(1, "two");
    pass(119_000);
    searchAndOpen("three");

    assertThat(closed).doesNotContain("one");
    pass(2_000);
    searchAndOpen("four");
    assertThat(closed).doesNotContain("one");
  }

  @Test
  void closesTheOldestWhereTooManyAreKept() {
    PointsInTime few = points(3);
    for (int i = 0; i < 5; i++) {
      keep(few);
      open(i, "point " + i);
      pass(600);
    }

    assertThat(closed).containsExactly("point 0", "point 1");
  }

  @Test
  void countsPointsWhosePagesAreTurnedAmongThoseThatAreOpen() {
    PointsInTime few = points(2);
    keep(few);
    open(0, "ours");
    few.keepOn("another instance's");
    few.keepOn("ours");
    few.keepOn("a third");

    assertThat(closed).containsExactly("another instance's");
  }

  @Test
  void replacesAPointThatIsGoneAndSearchesOnceMore() {
    List<String> used = searchAndOpen("one");
    AtomicInteger asked = new AtomicInteger();
    List<String> answers = new ArrayList<>();

    points
        .use(
            point ->
                asked.incrementAndGet() == 1
                    ? Uni.createFrom().<String>failure(GONE)
                    : Uni.createFrom().item("answer of " + point.id()),
            GONE::equals)
        .subscribe()
        .with(answers::add);
    open(1, "two");

    assertThat(answers).containsExactly("answer of two");
    search(used);
    assertThat(used).containsExactly("one", "two");
    assertThat(closed).isEmpty();
  }

  @Test
  void passesOnAFailureThatStays() {
    List<Throwable> failures = new ArrayList<>();
    searchAndOpen("one");

    points
        .use(point -> Uni.createFrom().<String>failure(GONE), GONE::equals)
        .subscribe()
        .with(answer -> {}, failures::add);
    open(1, "two");

    assertThat(failures).containsExactly(GONE);
  }

  @Test
  void triesAgainAfterAnOpeningThatFailed() {
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      points
          .use(point -> Uni.createFrom().item(point.id()), GONE::equals)
          .subscribe()
          .with(answer -> {}, failures::add);
      openings.get(i).fail(new IllegalArgumentException("away"));
    }
    List<String> used = new ArrayList<>();
    search(used);
    open(2, "one");

    assertThat(failures).hasSize(2);
    assertThat(used).containsExactly("one");
  }

  @Test
  void closesNothingThatIsInUseUnderManyThreads() throws Exception {
    Set<String> open = ConcurrentHashMap.newKeySet();
    AtomicInteger made = new AtomicInteger();
    AtomicLong clock = new AtomicLong(1);
    PointsInTime shared =
        new PointsInTime(
            () ->
                Uni.createFrom()
                    .item(
                        () -> {
                          String id = "point " + made.incrementAndGet();
                          open.add(id);
                          return id;
                        }),
            open::remove,
            clock::get,
            new Config(10_000));
    AtomicInteger usedClosed = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(
          threads.submit(
              () -> {
                start.await();
                for (int j = 0; j < 5_000; j++) {
                  clock.addAndGet(ThreadLocalRandom.current().nextLong(50_000_000));
                  shared
                      .use(
                          point -> {
                            if (!open.contains(point.id())) {
                              usedClosed.incrementAndGet();
                            }
                            return Uni.createFrom().item(point.id());
                          },
                          GONE::equals)
                      .await()
                      .atMost(Duration.ofSeconds(5));
                }
                return null;
              }));
    }
    start.countDown();
    for (Future<?> run : runs) {
      run.get(30, TimeUnit.SECONDS);
    }
    threads.shutdown();

    assertThat(usedClosed).hasValue(0);
    assertThat(open).hasSizeLessThanOrEqualTo(2);
  }

  private PointsInTime points(int most) {
    return new PointsInTime(
        () -> Uni.createFrom().<String>emitter(openings::add),
        closed::add,
        now::get,
        new Config(most));
  }

  private List<String> searchAndOpen(String id) {
    List<String> used = new ArrayList<>();
    search(used);
    open(openings.size() - 1, id);
    return used;
  }

  private void search(List<String> used) {
    points
        .use(point -> Uni.createFrom().item(point.id()), GONE::equals)
        .subscribe()
        .with(used::add);
  }

  private void keep() {
    keep(points);
  }

  private static void keep(PointsInTime points) {
    points
        .use(
            point -> {
              points.keep(point);
              return Uni.createFrom().item(point.id());
            },
            GONE::equals)
        .subscribe()
        .with(done -> {});
  }

  private void open(int index, String id) {
    openings.get(index).complete(id);
  }

  private void pass(long milliseconds) {
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  private record Config(int pointsInTime) implements PointInTimeConfig {
    @Override
    public Duration cursorLifetime() {
      return Duration.ofMinutes(2);
    }
  }
}
