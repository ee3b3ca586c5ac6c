package org.openlearningexchange.benchmark.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process of its own, so that serving is not counted as harvesting: prints its ports. */
public final class PageServer {
  private static final Pattern TOKEN = Pattern.compile("(?:^|&)resumptionToken=(\\d{1,9})(?:&|$)");
  private static final String SETS =
      "<set><setSpec>generated</setSpec><setName>Generated records</setName></set>";
  private static final String IDENTIFY =
      """
      <repositoryName>Benchmark</repositoryName><baseURL>http://localhost/oai</baseURL>
      <protocolVersion>2.0</protocolVersion><adminEmail>benchmark@example.org</adminEmail>
      <earliestDatestamp>2024-01-01T00:00:00Z</earliestDatestamp>
      <deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
      """;

  private final SourceSettings settings;
  private final ListPages pages;

  private PageServer(SourceSettings settings) {
    this.settings = settings;
    this.pages = new ListPages(settings);
  }

  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    SourceSettings settings = SourceSettings.read(arguments);
    PageServer server = new PageServer(settings);
    ExecutorService threads = Executors.newFixedThreadPool(4 + settings.hosts());
    List<Integer> ports = new ArrayList<>();
    for (int host = 0; host < settings.hosts(); host++) {
      HttpServer http = HttpServer.create(new InetSocketAddress("localhost", 0), 64);
      http.createContext("/", server::answer);
      http.setExecutor(threads);
      http.start();
      ports.add(http.getAddress().getPort());
    }
    System.out.println(ports.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    // ends with the process that started it
    while (System.in.read() >= 0) {
      // nothing is said to it
    }
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = String.valueOf(exchange.getRequestURI().getRawQuery());
      boolean isList = query.contains("verb=ListRecords");
      byte[] body = isList ? page(query) : other(query).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
      if (isList && settings.gzip()) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] page(String query) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(settings.delay().toNanos());
    Matcher token = TOKEN.matcher(query);
    return pages.page(token.find() ? Integer.parseInt(token.group(1)) : 0);
  }

  private String other(String query) {
    if (query.contains("verb=Identify")) {
      return document("Identify", IDENTIFY);
    }
    // some harvesters want to know the sets before they ask for all records
    return query.contains("verb=ListSets") ? document("ListSets", SETS) : formats();
  }

  private String formats() {
    boolean lom = settings.prefix().equals("lom");
    return document(
        "ListMetadataFormats",
        """
        <metadataFormat><metadataPrefix>%s</metadataPrefix>
        <schema>http://example.org/schema.xsd</schema>
        <metadataNamespace>%s</metadataNamespace></metadataFormat>
        """
            .formatted(
                settings.prefix(),
                lom
                    ? "http://ltsc.ieee.org/xsd/LOM"
                    : "http://www.openarchives.org/OAI/2.0/oai_dc/"));
  }

  private static String document(String verb, String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
    <responseDate>2026-03-01T00:00:00Z</responseDate><request>http://localhost/oai</request>
    <%1$s>%2$s</%1$s></OAI-PMH>
    """
        .formatted(verb, content);
  }
}
