package org.openlearningexchange.benchmark.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The least that anyone has to do: get each page, and go through its events once. */
final class BareLoop implements Contender {
  private final HttpClient http = HttpClient.newHttpClient();
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final String prefix;

  BareLoop(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public String name() {
    return "bare loop";
  }

  @Override
  public Pass read(URI baseUrl, int round) throws Exception {
    return Timed.pass(
        () -> {
          Page page = page(URI.create(baseUrl + "?verb=ListRecords&metadataPrefix=" + prefix));
          long records = page.records;
          while (!page.token.isEmpty()) {
            page = page(URI.create(baseUrl + "?verb=ListRecords&resumptionToken=" + page.token));
            records += page.records;
          }
          return records;
        });
  }

  private Page page(URI address) throws IOException, InterruptedException, XMLStreamException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    try (InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      XMLStreamReader events = xml.createXMLStreamReader(body);
      long records = 0;
      String token = "";
      while (events.hasNext()) {
        if (events.next() == XMLStreamConstants.START_ELEMENT) {
          records += events.getLocalName().equals("record") ? 1 : 0;
          token = events.getLocalName().equals("resumptionToken") ? events.getElementText() : token;
        }
      }
      return new Page(records, token);
    }
  }

  private record Page(long records, String token) {}
}
