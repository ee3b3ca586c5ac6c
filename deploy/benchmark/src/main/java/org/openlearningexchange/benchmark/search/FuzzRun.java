package org.openlearningexchange.benchmark.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openlearningexchange.contracts.Json;

/**
 * Sends search-service many hostile and random requests and looks at every answer: no 5xx, none
 * later than two seconds, no word about what is inside. Its limits for clients are off.
 */
public final class FuzzRun {
  private static final int RESOURCES = 2_000;
  private static final int CONNECTIONS = 8;
  private static final int SHOWN = 40;
  private static final long LATEST_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** Stack traces, names of classes, indices, hosts and libraries. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat"
              + " [a-z]\\w*(\\.\\w+)+\\(|\\b(java|jakarta|javax)\\.\\w+\\.|\\borg\\.(openlearningexchange|elasticsearch|apache|jboss)|Exception\\b|resources-[0-9a-f]{12}|127\\.0\\.0\\.1|\\blocalhost\\b|[Vv]ert\\.?x|[Ll]ucene|[Qq]uarkus|[Rr][Ee][Ss][Tt][Ee]asy|shard|search_phase");

  private final Path data;
  private final PrintStream out;
  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
  private final Queue<String> findings = new ConcurrentLinkedQueue<>();
  private final LongAdder found = new LongAdder();
  private final AtomicLong slowest = new AtomicLong();

  public FuzzRun(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  public void run(int requests) throws Exception {
    try (SearchingService service = new SearchingService(data, "400m", "1g")) {
      service.set("EXCHANGE_PUBLIC_URL", "https://exchange.example.org/search");
      service.set("EXCHANGE_PUBLIC_RIGHTS_URL", "https://exchange.example.org/rights");
      service.startCatalogue();
      service.publish(RESOURCES);
      service.startBefore(service.elasticsearch().url());
      service.awaitVisible(RESOURCES);
      FuzzRequests made =
          new FuzzRequests(
              openApi(service.port()),
              IntStream.range(0, 200).mapToObj(service.resources()::id).toList());
      send(service.port(), made, requests);
      out.printf(
          "%,d requests to %d operations; answers by status %s; slowest %d ms; %d findings%n",
          requests,
          made.operations(),
          byStatus,
          TimeUnit.NANOSECONDS.toMillis(slowest.get()),
          found.sum());
      findings.stream().limit(SHOWN).forEach(out::println);
    }
    if (found.sum() > 0) {
      throw new IllegalStateException("some answers are not as they should be");
    }
  }

  private static JsonNode openApi(int port) throws IOException {
    try (PlainConnection connection = new PlainConnection(port)) {
      connection.send(PlainConnection.get("/openapi?format=json"));
      return Json.MAPPER.readTree(connection.body());
    }
  }

  private void send(int port, FuzzRequests made, int requests) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    AtomicLong next = new AtomicLong();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.execute(() -> work(port, made, next, requests));
    }
    threads.shutdown();
    if (!threads.awaitTermination(2, TimeUnit.HOURS)) {
      throw new IllegalStateException("the service does not come to an end");
    }
  }

  private void work(int port, FuzzRequests made, AtomicLong next, int requests) {
    Asking asking = new Asking(port);
    for (long number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
      byte[] request = made.request(number);
      long started = System.nanoTime();
      try {
        int status = asking.send(request);
        look(request, status, asking.body(), System.nanoTime() - started);
      } catch (IOException unanswered) {
        tell(request, "no answer: " + unanswered);
      }
    }
  }

  private void look(byte[] request, int status, String body, long nanos) {
    byStatus.computeIfAbsent(status, unused -> new LongAdder()).increment();
    slowest.accumulateAndGet(nanos, Math::max);
    if (status >= 500) {
      tell(request, status + " " + body);
    } else if (nanos > LATEST_NANOS) {
      tell(request, "took " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    } else {
      var inside = INSIDE.matcher(body);
      if (inside.find()) {
        int at = Math.max(0, inside.start() - 100);
        tell(request, "says " + body.substring(at, Math.min(body.length(), at + 300)));
      }
    }
  }

  private void tell(byte[] request, String what) {
    found.increment();
    if (findings.size() < SHOWN) {
      String asked = new String(request, StandardCharsets.ISO_8859_1).replaceAll("\\R+", " | ");
      findings.add(what.replaceAll("\\s+", " ") + " <- " + shortened(asked));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }
}
