package org.openlearningexchange.benchmark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests over a number of connections, each the next one when its answer is there, and
 * takes the time of each. A request may be several exchanges, one after the other.
 */
final class Load implements AutoCloseable {
  private static final int OK = 200;

  private final int port;
  private final List<PlainConnection> connections = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Load(int port) {
    this.port = port;
  }

  /** Sends each once. */
  Latencies run(List<List<byte[]>> requests, int count) throws IOException, InterruptedException {
    while (connections.size() < count) {
      connections.add(new PlainConnection(port));
    }
    long[] nanos = new long[requests.size()];
    long[] took = new long[requests.size()];
    AtomicInteger next = new AtomicInteger();
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (PlainConnection connection : connections.subList(0, count)) {
      workers.add(() -> work(connection, requests, next, nanos, took));
    }
    long started = System.nanoTime();
    for (Future<Boolean> worker : threads.invokeAll(workers)) {
      await(worker);
    }
    return new Latencies(nanos, took, (System.nanoTime() - started) / 1e9);
  }

  private static boolean work(
      PlainConnection connection,
      List<List<byte[]>> requests,
      AtomicInteger next,
      long[] nanos,
      long[] took)
      throws IOException {
    for (int number = next.getAndIncrement();
        number < requests.size();
        number = next.getAndIncrement()) {
      long started = System.nanoTime();
      for (byte[] request : requests.get(number)) {
        int status = connection.send(request);
        if (status != OK) {
          throw new IllegalStateException(status + " " + connection.body());
        }
        took[number] += Math.max(0, connection.numberAfter("\"took\":"));
      }
      nanos[number] = System.nanoTime() - started;
    }
    return true;
  }

  private static void await(Future<Boolean> worker) throws InterruptedException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (PlainConnection connection : connections) {
      connection.close();
    }
  }
}
