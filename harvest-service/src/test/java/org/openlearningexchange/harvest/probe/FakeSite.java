package org.openlearningexchange.harvest.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.fetch.SourceClient;

/** A web site of a few lines: what is asked for by its path, or by path and query, is answered. */
public final class FakeSite implements AutoCloseable {
  public static final String IDENTIFY =
      "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><Identify><repositoryName>Fake"
          + " repository</repositoryName></Identify></OAI-PMH>";

  /** Answers a request in a way of its own. */
  public interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  static {
    // else small answers wait for the client's delayed acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Map<String, Answering> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Answering otherwise = exchange -> exchange.sendResponseHeaders(404, -1);

  public FakeSite() {
    this(0);
  }

  public FakeSite(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  public URI at(String path) {
    return URI.create("http://" + hostAndPort() + path);
  }

  public String hostAndPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers this path, or path and query, with a text in which {@code @} stands for the host. */
  public FakeSite put(String path, String text) {
    return on(path, exchange -> send(exchange, text.replace("@", at("").toString())));
  }

  public FakeSite on(String path, Answering answering) {
    answers.put(path, answering);
    return this;
  }

  public FakeSite otherwise(Answering answering) {
    otherwise = answering;
    return this;
  }

  /** What was asked so far, path and query. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** A client that may ask this site, and no other private address. */
  public SourceClient client() {
    Duration bound = Duration.ofSeconds(5);
    return new SourceClient(
        new FetchLimits(bound, bound, bound, 10_000_000, 3, Set.of(hostAndPort())),
        Clock.systemUTC());
  }

  public static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public static Answering status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String whole = exchange.getRequestURI().toString();
      asked.add(whole);
      Answering byWhole = answers.get(whole);
      Answering byPath = answers.getOrDefault(exchange.getRequestURI().getPath(), otherwise);
      (byWhole == null ? byPath : byWhole).answer(exchange);
    }
  }
}
