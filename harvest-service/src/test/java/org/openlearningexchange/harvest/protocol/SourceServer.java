package org.openlearningexchange.harvest.protocol;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web server that remembers what it was asked for, and misbehaves on demand. */
public final class SourceServer implements AutoCloseable {
  static {
    // else every small answer waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Content> contents = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private volatile boolean gzip;
  private volatile boolean validated;
  private volatile Integer failure;
  private volatile byte[] insteadOfAll;

  private record Content(int status, String type, byte[] body) {}

  public SourceServer() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public URI at(String pathAndQuery) {
    return URI.create("http://" + hostAndPort() + pathAndQuery);
  }

  public String hostAndPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public SourceServer put(String pathAndQuery, String type, String body) {
    return put(pathAndQuery, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public SourceServer put(String pathAndQuery, String type, byte[] body) {
    contents.put(pathAndQuery, new Content(200, type, body));
    return this;
  }

  public SourceServer putStatus(String pathAndQuery, int status) {
    contents.put(pathAndQuery, new Content(status, "text/plain", new byte[0]));
    return this;
  }

  public String text(String pathAndQuery) {
    return new String(contents.get(pathAndQuery).body, StandardCharsets.UTF_8);
  }

  /** Everything is sent with gzip. */
  public void compress() {
    gzip = true;
  }

  /** Everything is sent with this header. */
  public void header(String name, String value) {
    headers.put(name, value);
  }

  /** Everything has an ETag, by its content. */
  public void validate() {
    validated = true;
  }

  /** From now on nothing but this status. */
  public void fail(int status) {
    failure = status;
  }

  /** From now on everything is this page, with 200. */
  public void answerAllWith(String page) {
    insteadOfAll = page.getBytes(StandardCharsets.UTF_8);
  }

  /** Method, path and query of each request, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      requests.add(exchange.getRequestMethod() + " " + asked);
      Content content = contents.get(asked);
      if (failure != null) {
        exchange.sendResponseHeaders(failure, -1);
      } else if (insteadOfAll != null && !asked.equals("/robots.txt")) {
        send(exchange, new Content(200, "text/html", insteadOfAll));
      } else if (content == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange, content);
      }
    }
  }

  private void send(HttpExchange exchange, Content content) throws IOException {
    String etag = "\"" + java.util.Arrays.hashCode(content.body) + "\"";
    if (validated) {
      exchange.getResponseHeaders().add("ETag", etag);
    }
    if (validated && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    byte[] body = gzip ? zip(content.body) : content.body;
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Content-Type", content.type);
    if (gzip) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(content.status, isHead || body.length == 0 ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  public static byte[] zip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
