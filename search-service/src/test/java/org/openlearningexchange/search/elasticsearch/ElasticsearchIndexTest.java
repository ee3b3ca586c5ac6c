package org.openlearningexchange.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against servers that are no Elasticsearch: one that never answers, one that answers anything. */
class ElasticsearchIndexTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final AtomicInteger requests = new AtomicInteger();
  private Optional<ElasticsearchIndex> opened = Optional.empty();
  private Optional<HttpServer> server = Optional.empty();

  @AfterEach
  void close() throws IOException {
    server.ifPresent(running -> running.stop(0));
    if (opened.isPresent()) {
      opened.get().close();
    }
  }

  @Test
  void givesUpOnANodeThatNeverAnswersAndThenSaysSoAtOnce() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ElasticsearchIndex index =
          open("http://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200));
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(() -> ask(index))
            .isInstanceOf(ElasticsearchAway.class)
            .hasMessageContaining("in time");
      }

      assertThatThrownBy(() -> ask(index))
          .isInstanceOf(ElasticsearchAway.class)
          .hasCauseInstanceOf(CircuitBreakerOpenException.class);
    }
  }

  @Test
  void saysAtOnceThatNobodyListens() throws IOException {
    ElasticsearchIndex index = open("http://127.0.0.1:" + unusedPort());

    assertThatThrownBy(() -> ask(index)).isInstanceOf(ElasticsearchAway.class);
  }

  @Test
  void asksAgainOnceTheNodeIsBack() throws IOException {
    int port = unusedPort();
    ElasticsearchIndex index = open("http://127.0.0.1:" + port);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> ask(index)).isInstanceOf(ElasticsearchAway.class);
    }

    answer(port, 200, "{\"found\":true}");

    await()
        .atMost(LONG)
        .ignoreExceptions()
        .until(() -> index.send("GET", "/").await().atMost(LONG).path("found").asBoolean());
  }

  @Test
  void keepsAskingANodeThatRefuses() throws IOException {
    String error =
        "{\"error\":{\"type\":\"parsing_exception\",\"reason\":\"unknown query\"},\"status\":400}";
    ElasticsearchIndex index = open("http://127.0.0.1:" + answer(0, 400, error));

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> ask(index))
          .isInstanceOf(ElasticsearchRefusal.class)
          .hasMessage("parsing_exception: unknown query");
    }

    assertThat(requests).hasValue(10);
  }

  @Test
  void keepsAskingANodeThatHasTooMuchToDo() throws IOException {
    String error = "{\"error\":{\"type\":\"es_rejected_execution_exception\"},\"status\":429}";
    ElasticsearchIndex index = open("http://127.0.0.1:" + answer(0, 429, error));

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> ask(index)).isInstanceOf(ElasticsearchAway.class);
    }

    assertThat(requests).hasValue(10);
  }

  @Test
  void letsWorkInTheBackgroundTryWhileSearchesAreToldAtOnce() throws IOException {
    int port = unusedPort();
    ElasticsearchIndex index = open("http://127.0.0.1:" + port);
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> ask(index)).isInstanceOf(ElasticsearchAway.class);
    }

    answer(port, 200, "{}");

    assertThat(index.sendPatiently("GET", "/").await().atMost(LONG)).isEmpty();
  }

  private static void ask(ElasticsearchIndex index) {
    index.send("GET", "/").await().atMost(LONG);
  }

  private ElasticsearchIndex open(String url) {
    return open(url, LONG);
  }

  private ElasticsearchIndex open(String url, Duration searchTimeout) {
    ElasticsearchIndex index = new ElasticsearchIndex(new Settings(URI.create(url), searchTimeout));
    opened = Optional.of(index);
    return index;
  }

  private int answer(int port, int status, String body) throws IOException {
    HttpServer running =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    running.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    running.start();
    server = Optional.of(running);
    return running.getAddress().getPort();
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private record Settings(URI address, Duration searchTimeout) implements ElasticsearchConfig {
    @Override
    public List<URI> url() {
      return List.of(address);
    }

    @Override
    public Optional<String> apiKey() {
      return Optional.empty();
    }

    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration answerTimeout() {
      return LONG;
    }
  }
}
