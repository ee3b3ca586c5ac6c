package org.openlearningexchange.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * An OAI-PMH server of a few lines: honest by default, and misbehaving once for each answer that is
 * scripted.
 */
public final class FakeRepository implements AutoCloseable {
  /** Answers one request in place of the repository. */
  public interface Misbehaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private record Item(String identifier, String datestamp, boolean deleted, String metadata) {}

  private final HttpServer server;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Deque<Misbehaviour> script = new ConcurrentLinkedDeque<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private volatile int pageSize = 100;
  private volatile String granularity = "YYYY-MM-DDThh:mm:ssZ";
  private volatile String responseDate = "2026-11-01T12:00:00Z";
  private volatile Misbehaviour beforeLists = exchange -> {};

  private FakeRepository(HttpServer server) {
    this.server = server;
    server.createContext("/oai", this::handle);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  public static FakeRepository start(int port) {
    try {
      return new FakeRepository(HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
  }

  public String hostAndPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public synchronized FakeRepository put(String identifier, String title) {
    return putWith(identifier, title, "");
  }

  /** A record with more elements of Dublin Core. */
  public synchronized FakeRepository putWith(String identifier, String title, String more) {
    String metadata =
        "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
            + title
            + "</dc:title><dc:identifier>https://example.org/"
            + identifier
            + "</dc:identifier><dc:rights>CC BY 4.0</dc:rights>"
            + more
            + "</oai_dc:dc>";
    return putMetadata(identifier, metadata);
  }

  public synchronized FakeRepository putMetadata(String identifier, String metadata) {
    items.remove(identifier);
    items.put(identifier, new Item(identifier, "2026-10-01T00:00:00Z", false, metadata));
    return this;
  }

  public synchronized FakeRepository delete(String identifier) {
    items.put(identifier, new Item(identifier, "2026-10-02T00:00:00Z", true, ""));
    return this;
  }

  /** Without leaving a tombstone. */
  public synchronized FakeRepository remove(String identifier) {
    items.remove(identifier);
    return this;
  }

  public FakeRepository pageSize(int size) {
    pageSize = size;
    return this;
  }

  public FakeRepository granularity(String text) {
    granularity = text;
    return this;
  }

  public FakeRepository responseDate(String text) {
    responseDate = text;
    return this;
  }

  /** The next request that no earlier script takes is answered like this. */
  public FakeRepository then(Misbehaviour misbehaviour) {
    script.add(misbehaviour);
    return this;
  }

  /** Something that happens at each ListRecords request before it is answered. */
  public FakeRepository beforeLists(Misbehaviour happening) {
    beforeLists = happening;
    return this;
  }

  /** The raw queries so far. */
  public List<String> queries() {
    return List.copyOf(queries);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  public static Misbehaviour status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  public static Misbehaviour body(String body) {
    return bytes(body.getBytes(StandardCharsets.UTF_8));
  }

  public static Misbehaviour bytes(byte[] bytes) {
    return exchange -> send(exchange, bytes);
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = String.valueOf(exchange.getRequestURI().getRawQuery());
      queries.add(query);
      Map<String, String> arguments = arguments(query);
      boolean isList = "ListRecords".equals(arguments.get("verb"));
      Misbehaviour scripted = isList ? script.poll() : null;
      if (isList) {
        beforeLists.answer(exchange);
      }
      if (scripted != null) {
        scripted.answer(exchange);
      } else {
        send(exchange, envelope(answer(arguments)).getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(Map<String, String> arguments) {
    return switch (String.valueOf(arguments.get("verb"))) {
      case "Identify" ->
          "<Identify><repositoryName>Fake</repositoryName><granularity>"
              + granularity
              + "</granularity></Identify>";
      case "ListMetadataFormats" ->
          "<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix>"
              + "</metadataFormat></ListMetadataFormats>";
      case "ListRecords" -> list(arguments);
      default -> "<error code=\"badVerb\">no</error>";
    };
  }

  private synchronized String list(Map<String, String> arguments) {
    String token = arguments.get("resumptionToken");
    int from = 0;
    if (token != null) {
      if (!token.startsWith("at ")) {
        return "<error code=\"badResumptionToken\">unknown</error>";
      }
      from = Integer.parseInt(token.substring(3));
    }
    List<Item> all = new ArrayList<>(items.values());
    if (all.isEmpty()) {
      return "<error code=\"noRecordsMatch\">nothing</error>";
    }
    int to = Math.min(all.size(), from + pageSize);
    StringBuilder xml = new StringBuilder("<ListRecords>");
    all.subList(from, to).forEach(item -> xml.append(record(item)));
    if (to < all.size()) {
      xml.append("<resumptionToken>at ").append(to).append("</resumptionToken>");
    } else if (token != null) {
      xml.append("<resumptionToken/>");
    }
    return xml.append("</ListRecords>").toString();
  }

  private static String record(Item item) {
    return "<record><header"
        + (item.deleted ? " status=\"deleted\"" : "")
        + "><identifier>"
        + item.identifier
        + "</identifier><datestamp>"
        + item.datestamp
        + "</datestamp><setSpec>all</setSpec></header>"
        + (item.deleted ? "" : "<metadata>" + item.metadata + "</metadata>")
        + "</record>";
  }

  public String envelope(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OAI-PMH"
        + " xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
        + responseDate
        + "</responseDate><request>http://example.org/oai</request>"
        + content
        + "</OAI-PMH>";
  }

  private static Map<String, String> arguments(String query) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      arguments.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return arguments;
  }
}
