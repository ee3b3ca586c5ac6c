package org.openlearningexchange.benchmark.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Some searches a second while something else is measured: how many, and how many failed. */
final class SteadySearches implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  private final int port;
  private final List<String> paths = Queries.paths(1_000);
  private final Thread thread = new Thread(this::run, "steady-searches");
  private volatile boolean ended;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  SteadySearches(int port) {
    this.port = port;
    thread.start();
  }

  int sent() {
    return sent.get();
  }

  int failed() {
    return failed.get();
  }

  private void run() {
    while (!ended) {
      try (PlainConnection connection = new PlainConnection(port)) {
        while (!ended && !connection.isEnding()) {
          int number = sent.getAndIncrement();
          if (connection.send(PlainConnection.get(paths.get(number % paths.size()))) != 200) {
            failed.incrementAndGet();
          }
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
      } catch (IOException e) {
        failed.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
