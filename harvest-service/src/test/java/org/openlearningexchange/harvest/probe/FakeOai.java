package org.openlearningexchange.harvest.probe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.openlearningexchange.harvest.fetch.SourceClient;

/** An OAI-PMH interface without a fault, and with one for each that is put in. */
public final class FakeOai implements AutoCloseable {
  public static final String DC_NAMESPACES =
      "xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  private final FakeSite site;
  private final List<String> records = new ArrayList<>();
  private final Map<String, UnaryOperator<String>> faults = new ConcurrentHashMap<>();
  private final Map<String, FakeSite.Answering> answers = new ConcurrentHashMap<>();
  private volatile int pageSize = 50;
  private volatile String tokenAttributes = " completeListSize=\"%d\"";

  public FakeOai() {
    this(0);
  }

  public FakeOai(int port) {
    site = new FakeSite(port);
    site.on("/oai", this::handle);
  }

  public URI baseUrl() {
    return site.at("/oai");
  }

  public FakeSite site() {
    return site;
  }

  public SourceClient client() {
    return site.client();
  }

  /** A record with this Dublin Core. */
  public FakeOai dublinCore(int number, String elements) {
    return metadata(number, "<oai_dc:dc " + DC_NAMESPACES + ">" + elements + "</oai_dc:dc>");
  }

  public FakeOai metadata(int number, String metadata) {
    return record(
        "<record><header><identifier>oai:example.org:%d</identifier><datestamp>2026-01-0%dT00:00:00Z"
                .formatted(number, 1 + number % 9)
            + "</datestamp></header><metadata>"
            + metadata
            + "</metadata></record>");
  }

  public FakeOai record(String xml) {
    records.add(xml);
    return this;
  }

  /** Records that leave nothing to be desired. */
  public FakeOai goodRecords(int count) {
    for (int i = 1; i <= count; i++) {
      dublinCore(
          i,
          "<dc:title xml:lang=\"en\">Course %d</dc:title><dc:description xml:lang=\"en\">About it."
                  .formatted(i)
              + "</dc:description><dc:language>en</dc:language><dc:subject>Mathematics</dc:subject>"
              + "<dc:type>video</dc:type><dc:creator>Doe, Jane</dc:creator><dc:date>2024</dc:date>"
              + "<dc:identifier>"
              + site.at("/course/" + i)
              + "</dc:identifier><dc:rights>https://creativecommons.org/licenses/by/4.0/"
              + "</dc:rights>");
    }
    return this;
  }

  public FakeOai pageSize(int size) {
    pageSize = size;
    return this;
  }

  public FakeOai tokenAttributes(String attributes) {
    tokenAttributes = attributes;
    return this;
  }

  /** Changes what a verb is answered with. */
  public FakeOai fault(String verb, UnaryOperator<String> change) {
    faults.merge(verb, change, (first, second) -> xml -> second.apply(first.apply(xml)));
    return this;
  }

  public FakeOai replace(String verb, String what, String by) {
    return fault(verb, xml -> xml.replace(what, by));
  }

  /** Answers a verb in a way of its own. */
  public FakeOai on(String verb, FakeSite.Answering answering) {
    answers.put(verb, answering);
    return this;
  }

  @Override
  public void close() {
    site.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> arguments = arguments(exchange.getRequestURI().getRawQuery());
    String verb = String.valueOf(arguments.get("verb"));
    FakeSite.Answering own = answers.get(verb);
    if (own != null) {
      own.answer(exchange);
      return;
    }
    String answer =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "</responseDate><request>"
            + baseUrl()
            + "</request>"
            + answer(verb, arguments)
            + "</OAI-PMH>";
    FakeSite.send(exchange, faults.getOrDefault(verb, xml -> xml).apply(answer));
  }

  private String answer(String verb, Map<String, String> arguments) {
    return switch (verb) {
      case "Identify" ->
          "<Identify><repositoryName>Fake repository</repositoryName><baseURL>"
              + baseUrl()
              + "</baseURL><protocolVersion>2.0</protocolVersion><adminEmail>a@example.org"
              + "</adminEmail><earliestDatestamp>2020-01-01T00:00:00Z</earliestDatestamp>"
              + "<deletedRecord>persistent</deletedRecord>"
              + "<granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>";
      case "ListMetadataFormats" ->
          "<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix>"
              + "<schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema><metadataNamespace>"
              + "http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>"
              + "</ListMetadataFormats>";
      case "ListSets" ->
          "<ListSets><set><setSpec>math</setSpec><setName>Mathematics</setName></set></ListSets>";
      case "ListRecords", "ListIdentifiers" -> list(verb, arguments);
      default -> "<error code=\"badVerb\">no such verb</error>";
    };
  }

  private String list(String verb, Map<String, String> arguments) {
    String now = Instant.now().toString();
    boolean isEmpty =
        arguments.getOrDefault("from", "").compareTo(now) > 0
            || arguments.getOrDefault("until", "9").compareTo("2020") < 0
            || records.isEmpty();
    if (isEmpty) {
      return "<error code=\"noRecordsMatch\">nothing</error>";
    }
    int from = Integer.parseInt(arguments.getOrDefault("resumptionToken", "0"));
    int to = Math.min(records.size(), from + pageSize);
    StringBuilder xml = new StringBuilder("<" + verb + ">");
    for (String each : records.subList(from, to)) {
      xml.append(
          verb.equals("ListRecords")
              ? each
              : each.replaceAll("(?s)<metadata>.*</metadata>|</?record>", ""));
    }
    if (to < records.size()) {
      xml.append("<resumptionToken")
          .append(tokenAttributes.formatted(records.size()))
          .append(">")
          .append(to)
          .append("</resumptionToken>");
    }
    return xml + "</" + verb + ">";
  }

  private static Map<String, String> arguments(String query) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String pair : String.valueOf(query).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      arguments.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return arguments;
  }
}
