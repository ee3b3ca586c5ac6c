package org.openlearningexchange.benchmark.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.local.api.Api;

/**
 * Searches over HTTP beside the very requests that the service sends to Elasticsearch for them: the
 * bodies are taken down once, then both are asked in turns, block by block, over the same kind of
 * connection.
 */
public final class SearchBenchmark {
  private static final int BLOCK = 250;
  private static final int WARMING = 8;

  private final Path data;
  private final PrintStream out;
  private final Plan plan;

  public SearchBenchmark(Path data, PrintStream out, Plan plan) {
    this.data = data;
    this.out = out;
    this.plan = plan;
  }

  /**
   * How it is measured.
   *
   * @param connections at once, in turn
   * @param caches whether Elasticsearch's request cache is on, in turn
   * @param passes over all searches for each; before the first, one more warms both up
   * @param elasticsearchHeap as the JVM takes it
   */
  public record Plan(
      List<Integer> connections, List<Boolean> caches, int passes, String elasticsearchHeap) {
    public Plan {
      connections = List.copyOf(connections);
      caches = List.copyOf(caches);
    }
  }

  /** So many different searches over so many resources. */
  public void run(int resources, int searches) throws Exception {
    try (SearchingService service = new SearchingService(data, "400m", plan.elasticsearchHeap())) {
      service.publish(resources);
      service.startBefore(service.elasticsearch().url());
      service.awaitVisible(resources);
      settle(service);
      List<String> paths = Queries.paths(searches);
      List<List<RecordingProxy.Recorded>> recorded = record(service, paths);
      service.startBefore(service.elasticsearch().url());
      service.awaitVisible(resources);
      List<List<byte[]>> asked =
          paths.stream().map(path -> List.of(PlainConnection.get(path))).toList();
      out.printf(
          "%,d resources, %,d different searches, %.2f requests to Elasticsearch for each; heap of"
              + " search-service 400 MB, of Elasticsearch %s%n%n",
          resources,
          searches,
          recorded.stream().mapToInt(List::size).average().orElse(0),
          plan.elasticsearchHeap());
      out.println(
          "| request cache | connections | who | p50 ms | p95 ms | p99 ms | requests/s |"
              + " Elasticsearch's own p50, p95 ms | ratio p50 | ratio p99 | ratio requests/s |");
      out.println("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
      List<List<byte[]>> raw = raw(service, recorded);
      compare(service, asked, raw, WARMING, plan.passes() + 1);
      for (boolean cache : plan.caches()) {
        setRequestCache(service, cache);
        compare(service, asked, raw, WARMING, 1);
        for (int connections : plan.connections()) {
          compare(service, asked, raw, connections, plan.passes()).tell(out, connections, cache);
        }
      }
    }
  }

  private static Compared compare(
      SearchingService service,
      List<List<byte[]>> asked,
      List<List<byte[]>> raw,
      int connections,
      int passes)
      throws Exception {
    List<Latencies> ours = new ArrayList<>();
    List<Latencies> theirs = new ArrayList<>();
    try (Load toService = new Load(service.port());
        Load toElasticsearch = new Load(service.elasticsearch().port())) {
      for (int pass = 0; pass < passes; pass++) {
        List<Integer> order = shuffled(asked.size(), pass);
        for (int from = 0; from < order.size(); from += BLOCK) {
          List<Integer> block = order.subList(from, Math.min(order.size(), from + BLOCK));
          boolean oursFirst = (from / BLOCK + pass) % 2 == 0;
          if (oursFirst) {
            ours.add(toService.run(pick(asked, block), connections));
          }
          theirs.add(toElasticsearch.run(pick(raw, block), connections));
          if (!oursFirst) {
            ours.add(toService.run(pick(asked, block), connections));
          }
        }
      }
    }
    return new Compared(Latencies.of(ours), Latencies.of(theirs));
  }

  /** What both took for the same. */
  private record Compared(Latencies ours, Latencies theirs) {
    void tell(PrintStream out, int connections, boolean cache) {
      row(
          out,
          cache,
          connections,
          "search-service",
          ours,
          "",
          "%.2f | %.2f | %.2f"
              .formatted(
                  ours.percentile(0.5) / theirs.percentile(0.5),
                  ours.percentile(0.99) / theirs.percentile(0.99),
                  ours.perSecond() / theirs.perSecond()));
      row(
          out,
          cache,
          connections,
          "Elasticsearch",
          theirs,
          "%d, %d".formatted(theirs.took(0.5), theirs.took(0.95)),
          "| |");
    }

    private static void row(
        PrintStream out,
        boolean cache,
        int connections,
        String who,
        Latencies taken,
        String took,
        String ratios) {
      out.printf(
          "| %s | %d | %s | %.1f | %.1f | %.1f | %,.0f | %s | %s |%n",
          cache ? "on" : "off",
          connections,
          who,
          taken.percentile(0.5),
          taken.percentile(0.95),
          taken.percentile(0.99),
          taken.perSecond(),
          took,
          ratios);
    }
  }

  /** Takes down what the service asks Elasticsearch for each search. */
  private static List<List<RecordingProxy.Recorded>> record(
      SearchingService service, List<String> paths) throws IOException {
    try (RecordingProxy proxy = new RecordingProxy(service.elasticsearch().url())) {
      service.startBefore(proxy.url());
      List<List<RecordingProxy.Recorded>> recorded = new ArrayList<>();
      try (PlainConnection connection = new PlainConnection(service.port())) {
        for (String path : paths) {
          proxy.take();
          int status = connection.send(PlainConnection.get(path));
          if (status != 200) {
            throw new IllegalStateException(path + " " + status + " " + connection.body());
          }
          recorded.add(proxy.take());
        }
      }
      return recorded;
    }
  }

  /**
   * The same requests at a point in time of their own, since the service's have ended; each tells
   * its own time too.
   */
  private static List<List<byte[]>> raw(
      SearchingService service, List<List<RecordingProxy.Recorded>> recorded) throws IOException {
    String pointInTime;
    try (PlainConnection connection = new PlainConnection(service.elasticsearch().port())) {
      connection.send(PlainConnection.post("/resources/_pit?keep_alive=60m", new byte[0]));
      pointInTime = Json.MAPPER.readTree(connection.body()).path("id").asText();
    }
    List<List<byte[]>> raw = new ArrayList<>();
    for (List<RecordingProxy.Recorded> requests : recorded) {
      List<byte[]> bodies = new ArrayList<>();
      for (RecordingProxy.Recorded request : requests) {
        JsonNode body = Json.MAPPER.readTree(request.body());
        if (body.has("pit")) {
          ((ObjectNode) body.get("pit")).put("id", pointInTime);
        }
        bodies.add(
            PlainConnection.post(
                request.path().replace("filter_path=", "filter_path=took,"),
                Json.MAPPER.writeValueAsBytes(body)));
      }
      raw.add(bodies);
    }
    return raw;
  }

  /** Nothing waits to be refreshed or flushed while it is measured. */
  private static void settle(SearchingService service) throws IOException {
    try (PlainConnection connection = new PlainConnection(service.elasticsearch().port())) {
      connection.send(PlainConnection.post("/resources/_refresh", new byte[0]));
      connection.send(PlainConnection.post("/resources/_flush", new byte[0]));
    }
  }

  private static void setRequestCache(SearchingService service, boolean isOn) {
    Api.withoutToken(URI.create(service.elasticsearch().url()))
        .put(
            "/resources/_settings",
            Json.MAPPER.createObjectNode().put("index.requests.cache.enable", isOn));
  }

  private static List<Integer> shuffled(int count, int seed) {
    List<Integer> order = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      order.add(number);
    }
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  private static List<List<byte[]>> pick(List<List<byte[]>> all, List<Integer> numbers) {
    return numbers.stream().map(all::get).toList();
  }
}
