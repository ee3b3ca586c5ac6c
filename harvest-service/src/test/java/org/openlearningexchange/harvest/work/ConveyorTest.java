package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ConveyorTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Conveyor<String> conveyor = new Conveyor<>(3, 100);

  private static Part<String> part(int page, int entries, long characters) {
    return new Part<>(page, 1, Collections.nCopies(entries, "x"), characters, null);
  }

  private List<Integer> take(int mostEntries, long mostCharacters) throws InterruptedException {
    return conveyor.take(LONG, mostEntries, mostCharacters).stream().map(Part::page).toList();
  }

  @Test
  void handsOverTogetherWhatIsReady() throws InterruptedException {
    conveyor.put(part(1, 10, 10));
    conveyor.put(part(2, 10, 10));

    assertThat(take(100, 100)).containsExactly(1, 2);
  }

  @Test
  void handsOverNoMoreThanFits() throws InterruptedException {
    conveyor.put(part(1, 10, 10));
    conveyor.put(part(2, 10, 10));
    conveyor.put(part(3, 10, 10));

    assertThat(take(20, 100)).containsExactly(1, 2);
    conveyor.put(part(4, 10, 80));
    assertThat(take(100, 50)).containsExactly(3);
    assertThat(take(1, 1)).containsExactly(4);
  }

  @Test
  void answersNothingWhenNothingComesInTime() throws InterruptedException {
    assertThat(conveyor.take(Duration.ofMillis(1), 10, 10)).isEmpty();
  }

  @Test
  void letsWhoeverPutsWaitForRoom() throws InterruptedException {
    for (int page = 1; page <= 3; page++) {
      conveyor.put(part(page, 1, 1));
    }
    CompletableFuture<Void> fourth = CompletableFuture.runAsync(() -> conveyor.put(part(4, 1, 1)));

    assertThat(take(3, 100)).containsExactly(1, 2, 3);
    fourth.join();
    assertThat(take(3, 100)).containsExactly(4);
  }

  @Test
  void takesAPartThatIsLargerThanAllRoomWhenItIsEmpty() throws InterruptedException {
    conveyor.put(part(1, 1, 1_000));

    assertThat(take(1, 1)).containsExactly(1);
  }

  @Test
  void tellsOfAFailureBehindWhatCameBeforeIt() throws InterruptedException {
    conveyor.put(part(1, 1, 1));
    conveyor.fail(new IOException("the disk is full"));

    assertThat(take(1, 1)).containsExactly(1);
    assertThatThrownBy(() -> take(1, 1))
        .isInstanceOf(Conveyor.ReadingFailedException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void letsNobodyWaitOnceItIsClosed() {
    for (int page = 1; page <= 3; page++) {
      conveyor.put(part(page, 1, 1));
    }
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> conveyor.put(part(4, 1, 1)));

    conveyor.close();

    Awaitility.await().until(waiting::isCompletedExceptionally);
    assertThatThrownBy(waiting::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Conveyor.ClosedException.class);
  }
}
