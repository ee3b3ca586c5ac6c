package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the frame that every answer shares (OAI-PMH 3.2). */
final class Answer {
  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final XmlOut xml = new XmlOut();
  private final String baseUrl;
  private final Instant now;

  Answer(String baseUrl, Instant now) {
    this.baseUrl = baseUrl;
    this.now = now;
  }

  String of(OaiRequest request, Consumer<XmlOut> content) {
    open(request.verb().label(), request.arguments());
    xml.start(request.verb().label());
    content.accept(xml);
    return xml.end().end().toString();
  }

  String ofErrors(List<OaiError> errors, String verb, Map<String, String> arguments) {
    boolean hidden = errors.stream().anyMatch(error -> error.code().hidesArguments());
    open(hidden ? "" : verb, hidden ? Map.of() : arguments);
    for (OaiError error : errors) {
      xml.start("error").attribute("code", error.code().label()).text(error.message()).end();
    }
    return xml.end().toString();
  }

  private void open(String verb, Map<String, String> arguments) {
    xml.declaration().start("OAI-PMH");
    xml.attribute("xmlns", NAMESPACE).attribute("xmlns:xsi", XSI);
    xml.attribute("xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd");
    xml.element("responseDate", Granularity.SECOND.format(now));
    xml.start("request");
    if (!verb.isEmpty()) {
      xml.attribute("verb", verb);
    }
    arguments.forEach(xml::attribute);
    xml.text(baseUrl).end();
  }
}
