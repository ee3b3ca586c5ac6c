package org.openlearningexchange.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.openlearningexchange.samples.collection.RecordCollection;
import org.openlearningexchange.samples.oaipmh.Argument;
import org.openlearningexchange.samples.replay.ReplayedAnswer;

/** One HTTP server with any number of repositories, each at its own path. */
public final class SampleServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final int BACKLOG = 64;

  static {
    // without it, small answers wait 40 ms for a delayed acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final ExecutorService threads;
  private final String host;
  private final Map<String, OaiSource> sources = new ConcurrentSkipListMap<>();

  private SampleServer(HttpServer http, String host) {
    this.http = http;
    this.host = host;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "sample-repositories-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /** On this machine only; port 0 takes a free one. */
  public static SampleServer start(int port) {
    return start("localhost", port);
  }

  public static SampleServer start(String host, int port) {
    try {
      return new SampleServer(HttpServer.create(new InetSocketAddress(host, port), BACKLOG), host);
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "Cannot listen on " + host + ":" + port + ": " + taken.getMessage(), taken);
    }
  }

  /** A living repository at this path, such as "/oai". */
  public SampleRepository add(String path, RecordCollection collection, RepositoryOptions options) {
    SampleRepository repository = new SampleRepository(this, baseUrl(path), collection, options);
    put(path, repository);
    return repository;
  }

  /** One file with one real answer, served byte by byte at this path. */
  public URI addReplay(String path, Path file) {
    put(path, new ReplaySource(ReplayedAnswer.of(file)));
    return baseUrl(path);
  }

  public int port() {
    return http.getAddress().getPort();
  }

  public URI baseUrl(String path) {
    try {
      return new URI(
          "http", null, host.equals("0.0.0.0") ? "localhost" : host, port(), path, null, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void put(String path, OaiSource source) {
    if (!path.startsWith("/") || sources.putIfAbsent(path, source) != null) {
      throw new IllegalArgumentException("Not a free path: " + path);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest request = new HttpRequest(exchange);
      OaiSource source = sources.get(request.path());
      if (source == null || !request.hasAllowedMethod()) {
        send(exchange, request, withoutSource(request));
      } else {
        serve(exchange, request, source);
      }
    }
  }

  /** The source hears when its answer is out: a body is closed with its last byte. */
  private void serve(HttpExchange exchange, HttpRequest request, OaiSource source)
      throws IOException {
    List<Argument> arguments = request.arguments();
    send(exchange, request, source.answer(arguments, request.baseUrl(host + ":" + port())));
    source.sent(arguments);
  }

  private HttpAnswer withoutSource(HttpRequest request) {
    if (!request.hasAllowedMethod()) {
      return HttpAnswer.text(405, "OAI-PMH is asked by GET or POST.")
          .with("Allow", "GET, HEAD, POST");
    }
    if (request.path().equals("/")) {
      return HttpAnswer.text(200, index());
    }
    return HttpAnswer.text(404, "There is no repository here. " + baseUrl("/") + " lists them.");
  }

  private String index() {
    return sources.entrySet().stream()
        .map(entry -> baseUrl(entry.getKey()) + "?verb=Identify  " + entry.getValue().summary())
        .collect(Collectors.joining("\n"));
  }

  private static void send(HttpExchange exchange, HttpRequest request, HttpAnswer answer)
      throws IOException {
    HttpAnswer encoded = request.acceptsGzip() ? gzipped(answer) : answer;
    write(exchange, encoded.with("Vary", "Accept-Encoding"), request.wantsNoBody());
  }

  private static HttpAnswer gzipped(HttpAnswer answer) throws IOException {
    return new HttpAnswer(answer.status(), answer.headers(), gzip(answer.body()))
        .with("Content-Encoding", "gzip");
  }

  private static void write(HttpExchange exchange, HttpAnswer answer, boolean withoutBody)
      throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean empty = withoutBody || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }
}
