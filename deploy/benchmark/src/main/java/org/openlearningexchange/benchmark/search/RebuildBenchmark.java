package org.openlearningexchange.benchmark.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openlearningexchange.benchmark.ProcessFamily;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.test.TestTokens;

/**
 * The whole index built anew from Kafka beside a bare bulk loop over the same documents, in turns,
 * while some searches a second are answered from the index that serves.
 */
public final class RebuildBenchmark {
  private static final int WARM_UP = 1;
  private static final long LOOK_MILLIS = 50;

  private final Path data;
  private final PrintStream out;

  public RebuildBenchmark(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  private record Round(double bare, double rebuilt, double cpu) {
    double ratio() {
      return rebuilt / bare;
    }
  }

  /** So many documents, in so many rounds after one to warm up. */
  public void run(int documents, int rounds) throws Exception {
    try (SearchingService service = new SearchingService(data, "400m", "1g", settings());
        BareBulkLoop bare = new BareBulkLoop(service.elasticsearch().url())) {
      service.publish(documents);
      GeneratedResources generated = service.resources();
      for (int number = 0; number < documents; number++) {
        bare.prepare(
            generated.id(number).toString(), Json.writeBytes(generated.resource(number, 1)));
      }
      service.startBefore(service.elasticsearch().url());
      service.awaitVisible(documents);
      out.println(
          "| round | documents | bare loop documents/s | rebuild documents/s | ratio |"
              + " CPU s of search-service per 1,000 |");
      out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
      try (SteadySearches searches = new SteadySearches(service.port())) {
        List<Round> measured = new ArrayList<>();
        for (int number = 0; number < WARM_UP + rounds; number++) {
          Round round = round(service, bare, documents);
          if (number >= WARM_UP) {
            measured.add(round);
            tell(Integer.toString(number), documents, round);
          }
        }
        tell("median", documents, middle(measured));
        out.printf("%n%,d searches meanwhile, %d failed%n", searches.sent(), searches.failed());
        if (searches.failed() > 0) {
          throw new IllegalStateException("searches failed");
        }
      }
    }
  }

  private Round round(SearchingService service, BareBulkLoop bare, int documents) throws Exception {
    settle(service);
    double alone = bare.run();
    bare.remove();
    settle(service);
    long before = ProcessFamily.cpu(service.process()).toMillis();
    double rebuilt = rebuild(service, documents);
    double cpu = ProcessFamily.cpu(service.process()).toMillis() - before;
    return new Round(documents / alone, documents / rebuilt, cpu / documents);
  }

  /** From the request until the new index serves. */
  private static double rebuild(SearchingService service, int documents)
      throws InterruptedException {
    Api index = new Api(service.url(), TestTokens::operator);
    String before = index.get("/index").path("serving").path("name").asText();
    long begin = System.nanoTime();
    index.post("/index/rebuild", Json.MAPPER.createObjectNode());
    JsonNode serving;
    do {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      serving = index.get("/index").path("serving");
    } while (serving.path("name").asText().equals(before));
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (serving.path("documents").asInt() != documents) {
      throw new IllegalStateException("the new index holds " + serving);
    }
    return seconds;
  }

  /** What one leaves behind shall not burden the next. */
  private static void settle(SearchingService service) throws InterruptedException {
    Api elasticsearch = Api.withoutToken(URI.create(service.elasticsearch().url()));
    do {
      TimeUnit.SECONDS.sleep(2);
    } while (elasticsearch
            .get("/_stats/merge")
            .path("_all")
            .path("total")
            .path("merges")
            .path("current")
            .asInt()
        > 0);
  }

  private static Round middle(List<Round> rounds) {
    return new Round(
        median(rounds.stream().map(Round::bare).toList()),
        median(rounds.stream().map(Round::rebuilt).toList()),
        median(rounds.stream().map(Round::cpu).toList()));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private void tell(String name, int documents, Round round) {
    out.printf(
        "| %s | %,d | %,.0f | %,.0f | %.2f | %.3f |%n",
        name, documents, round.bare(), round.rebuilt(), round.ratio(), round.cpu());
  }

  private static Map<String, String> settings() {
    return Map.of(
        "EXCHANGE_INDEX_KEEP_REPLACED",
        "1s",
        "MP_JWT_VERIFY_PUBLICKEY",
        TestTokens.publicKey(),
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        "NONE",
        "EXCHANGE_ACCESS_ISSUER",
        TestTokens.ISSUER);
  }
}
