package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostTurnsTest {
  private static HostTurns turns(int atOnce, Duration pause) {
    return new HostTurns(new Politeness("test", atOnce, pause));
  }

  @Test
  void letsNoMoreAtAHostThanIsPolite() throws Exception {
    HostTurns turns = turns(2, Duration.ZERO);
    AtomicInteger there = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> visitors = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      visitors.add(new Thread(() -> visit(turns, there, most)));
    }
    visitors.forEach(Thread::start);
    for (Thread visitor : visitors) {
      visitor.join();
    }

    assertThat(most).hasValueBetween(1, 2);
  }

  private static void visit(HostTurns turns, AtomicInteger there, AtomicInteger most) {
    for (int i = 0; i < 200; i++) {
      try (HostTurns.Turn turn = turns.take("example.org")) {
        most.accumulateAndGet(there.incrementAndGet(), Math::max);
        Thread.yield();
        there.decrementAndGet();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void letsHostsNotWaitForEachOther() throws Exception {
    HostTurns turns = turns(1, Duration.ofDays(1));

    try (HostTurns.Turn one = turns.take("one.example.org");
        HostTurns.Turn two = turns.take("two.example.org")) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void keepsAPauseBetweenTwoStarts() throws Exception {
    HostTurns turns = turns(1, Duration.ofMillis(60));
    long before = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      turns.take("example.org").close();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(119));
  }

  @Test
  void slowsDownWhereAHostAsksForIt() throws Exception {
    HostTurns turns = turns(1, Duration.ZERO);
    turns.slowDown("example.org", Duration.ofMillis(80));
    long before = System.nanoTime();
    turns.take("example.org").close();
    turns.take("example.org").close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(79));
  }

  @Test
  void interruptsWhoWaitsOutAPauseWhenItStops() throws Exception {
    HostTurns turns = turns(1, Duration.ofDays(1));
    turns.take("example.org").close();
    Thread waiting = new Thread(() -> visit(turns));
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    turns.stop();

    waiting.join();
    assertThatThrownBy(() -> turns.take("other.example.org"))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void givesTheTurnOfWhoStopsWaitingToOthers() throws Exception {
    HostTurns turns = turns(1, Duration.ZERO);
    HostTurns.Turn held = turns.take("example.org");
    Thread waiting = new Thread(() -> visit(turns));
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);

    waiting.interrupt();
    waiting.join();
    held.close();

    turns.take("example.org").close();
  }

  private static void visit(HostTurns turns) {
    try (HostTurns.Turn turn = turns.take("example.org")) {
      throw new AssertionError("nobody gave it: " + turn);
    } catch (InterruptedException e) {
      // stopped waiting
    }
  }
}
