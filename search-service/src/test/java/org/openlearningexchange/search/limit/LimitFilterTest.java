package org.openlearningexchange.search.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;

/** Over real HTTP; what a request finds behind the filter answers 204. */
class LimitFilterTest {
  private final Vertx vertx = Vertx.vertx();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    Limits limits = Limits.of(1, 2);
    ClientBuckets buckets = new ClientBuckets(limits, new StoppedTime());
    LimitFilter filter = new LimitFilter(limits, buckets, metrics);
    Router router = Router.router(vertx);
    router.route().handler(filter::limit);
    router.route().handler(request -> request.response().setStatusCode(204).end());
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() {
    vertx.close();
  }

  @Test
  void tellsWhatIsLeft() {
    HttpResponse<String> answer = get("/search");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("RateLimit")).contains("\"default\";r=1;t=1");
    assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"default\";q=2;w=3");
  }

  @Test
  void refusesWithAProblemThatSaysHowLongToWait() throws IOException {
    get("/search");
    get("/search");

    HttpResponse<String> refused = get("/search");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Json.MAPPER.readTree(refused.body());
    assertThat(problem.path("type").asText()).isEqualTo("/problems/quota-exceeded");
    assertThat(problem.path("violated-policies").path(0).asText()).isEqualTo("default");
    assertThat(metrics.counter("exchange_limit_refused").count()).isEqualTo(1);
  }

  @Test
  void lightRequestsGoOnForLonger() {
    for (int i = 0; i < 10; i++) {
      assertThat(get("/suggest?q=a").statusCode()).isEqualTo(204);
    }

    assertThat(get("/suggest?q=a").statusCode()).isEqualTo(429);
  }

  @Test
  void leavesTheWatchersOfTheServiceAlone() {
    for (int i = 0; i < 5; i++) {
      assertThat(get("/q/health/live").headers().firstValue("RateLimit")).isEmpty();
    }

    assertThat(get("/search").statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> get(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Nothing comes back while a test runs, however long that takes. */
  private static final class StoppedTime implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return 0;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
