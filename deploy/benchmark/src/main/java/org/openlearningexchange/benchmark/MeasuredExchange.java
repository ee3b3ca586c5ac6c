package org.openlearningexchange.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.exchange.ExchangeSettings;
import org.openlearningexchange.local.exchange.LocalExchange;
import org.openlearningexchange.local.process.Ports;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.SampleServer;

/**
 * A fresh exchange with one member, whose repositories run in this process. Its limits for clients
 * are off.
 */
final class MeasuredExchange implements AutoCloseable {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration LIMIT = Duration.ofMinutes(30);

  /** Asking costs what is measured: seldom enough not to be seen. */
  static final Duration SELDOM = Duration.ofMillis(200);

  final LocalExchange exchange;
  final SampleServer server;
  final Api catalog;
  final Api harvest;
  final Api search;
  private final String member;

  private MeasuredExchange(LocalExchange exchange, SampleServer server) {
    this.exchange = exchange;
    this.server = server;
    catalog = new Api(exchange.url("catalog-service"), exchange::operatorToken);
    harvest = new Api(exchange.url("harvest-service"), exchange::operatorToken);
    search = Api.withoutToken(exchange.url("search-service"));
    ObjectNode draft = JSON.objectNode().put("homepage", "https://member.example.org");
    draft.put("country", "DE").putObject("name").put("en", "Benchmark University");
    member = catalog.post("/members", draft).get("id").asText();
  }

  /** Starts everything; Elasticsearch with its small JVM, or with that of production. */
  static MeasuredExchange start(ExchangeSettings settings, String elasticsearchHeap) {
    int port = Ports.findFree();
    LocalExchange exchange =
        LocalExchange.of(
                settings
                    .withEnvironment("search-service", "EXCHANGE_LIMIT_ENABLED", "false")
                    .withAllowedPrivateHosts(List.of("localhost:" + port)))
            .boundToThisJvm();
    if (!elasticsearchHeap.isEmpty()) {
      exchange.elasticsearch().useProductionJvm(elasticsearchHeap);
    }
    exchange.start(ready -> {});
    return new MeasuredExchange(exchange, SampleServer.start(port));
  }

  /** Registers a repository and waits until its probe is over, so that this is not measured. */
  String register(SampleRepository source) {
    ObjectNode draft =
        JSON.objectNode()
            .put("memberId", member)
            .put("name", "Generated records")
            .put("baseUrl", source.baseUrl().toString())
            .put("protocol", "oai-pmh")
            .put("activation", "manual");
    String id = catalog.post("/repositories", draft).get("id").asText();
    until(SELDOM, () -> !state(id).equals("probing"));
    if (!state(id).equals("ready")) {
      throw new IllegalStateException("cannot be harvested: " + catalog.get("/repositories/" + id));
    }
    return id;
  }

  /** From now on it is harvested. */
  void activate(String repository) {
    catalog.put("/repositories/" + repository + "/activation", JSON.objectNode());
  }

  private String state(String repository) {
    return catalog.get("/repositories/" + repository).get("state").asText();
  }

  /** Newest first, but probes, which only looked. */
  List<JsonNode> runs(String repository) {
    return catalog.list("/repositories/" + repository + "/runs").stream()
        .filter(run -> !run.get("kind").asText().equals("probe"))
        .toList();
  }

  /** The provider's facet, since a total is exact only up to 10,000. */
  long visible() {
    for (JsonNode provider : search.get("/search?size=1").at("/facets/provider")) {
      if (provider.get("value").asText().equals(member)) {
        return provider.get("count").asLong();
      }
    }
    return 0;
  }

  static boolean ended(List<JsonNode> runs) {
    return !runs.isEmpty() && runs.get(0).hasNonNull("endedAt");
  }

  static void until(Duration pause, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited for " + LIMIT + " in vain");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    server.close();
    exchange.stop();
  }
}
