package org.openlearningexchange.rights.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openlearningexchange.contracts.Json;

/** Subscribers' side: answers as told, and keeps what came. A path is a receiver. */
public final class ReceiverServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

  public ReceiverServer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What came. */
  public record Received(String path, Headers headers, byte[] body) {
    public JsonNode json() {
      return Json.read(body, JsonNode.class);
    }

    public String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }

    /** Of the notices, in their order. */
    public List<String> resources() {
      List<String> ids = new ArrayList<>();
      json().get("notices").forEach(notice -> ids.add(notice.get("resource").asText()));
      return ids;
    }
  }

  /** Answers a request. */
  interface Behaviour {
    void answer(HttpExchange exchange, int nth) throws IOException;
  }

  public URI url(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String hostAndPort() {
    return "localhost:" + port();
  }

  /** These statuses one after another, then 204. */
  void answer(String path, Integer... statuses) {
    behave(
        path,
        (exchange, nth) ->
            exchange.sendResponseHeaders(nth < statuses.length ? statuses[nth] : 204, -1));
  }

  void behave(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
  }

  /** What came to a path, in order. */
  public List<Received> received(String path) {
    return received.stream().filter(one -> one.path().equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    int nth;
    synchronized (received) {
      nth = received(path).size();
      received.add(new Received(path, exchange.getRequestHeaders(), body));
    }
    try (exchange) {
      behaviours
          .getOrDefault(path, (asked, before) -> asked.sendResponseHeaders(204, -1))
          .answer(exchange, nth);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
