package org.openlearningexchange.search.sru;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openlearningexchange.search.format.Xml;

/** What this server can, as ZeeRex 2.0 has it. */
final class SruExplanation {
  private static final String ZEEREX = "http://explain.z3950.org/dtd/2.0/";

  private SruExplanation() {}

  /**
   * The answer to explain.
   *
   * @param address of the server, as others reach it
   */
  static String of(SruRequest.Explain request, URI address) {
    Xml xml = SruAnswer.begin("explainResponse", request.version());
    SruAnswer.record(xml, request, ZEEREX, explain(request.version(), address));
    return xml.close().close().toString();
  }

  private static String explain(SruVersion version, URI address) {
    Xml xml = new Xml().open("explain").attribute("xmlns", ZEEREX);
    server(xml, version, address);
    xml.open("databaseInfo");
    text(xml, "title", "Open Learning Exchange");
    text(xml, "description", "Open educational resources of its member universities");
    xml.close();
    indexes(xml);
    schemas(xml);
    settings(xml);
    return xml.close().toString();
  }

  private static void server(Xml xml, SruVersion version, URI address) {
    xml.open("serverInfo")
        .attribute("protocol", "SRU")
        .attribute("version", version.number())
        .attribute("transport", address.getScheme())
        .attribute("method", "GET")
        .element("host", String.valueOf(address.getHost()))
        .element("port", String.valueOf(port(address)))
        .element("database", address.getPath().replaceFirst("^/", ""))
        .close();
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }

  private static void indexes(Xml xml) {
    xml.open("indexInfo");
    CqlIndex.CONTEXT_SETS.forEach(
        set -> xml.empty("set", ordered("name", set.name(), "identifier", set.identifier())));
    for (CqlIndex index : CqlIndex.values()) {
      xml.open("index")
          .attribute("search", "true")
          .attribute("scan", "false")
          .attribute("sort", String.valueOf(index.isSortable()));
      text(xml, "title", index.title());
      xml.open("map")
          .open("name")
          .attribute("set", index.set())
          .text(index.indexName())
          .close()
          .close()
          .close();
    }
    xml.close();
  }

  private static void schemas(Xml xml) {
    xml.open("schemaInfo");
    for (RecordSchema schema : RecordSchema.values()) {
      xml.open("schema")
          .attribute("identifier", schema.identifier())
          .attribute("name", schema.shortName());
      text(xml, "title", "Dublin Core");
      xml.close();
    }
    xml.close();
  }

  private static void settings(Xml xml) {
    xml.open("configInfo");
    setting(xml, "default", "contextSet", "dc");
    setting(xml, "default", "index", "cql.serverChoice");
    setting(xml, "default", "numberOfRecords", "10");
    setting(xml, "default", "retrieveSchema", RecordSchema.DC.identifier());
    setting(xml, "setting", "maximumRecords", String.valueOf(SruParameters.MOST_RECORDS));
    xml.close();
  }

  private static void setting(Xml xml, String element, String type, String value) {
    xml.open(element).attribute("type", type).text(value).close();
  }

  private static void text(Xml xml, String element, String value) {
    xml.open(element).attribute("lang", "en").attribute("primary", "true").text(value).close();
  }

  private static Map<String, String> ordered(String one, String first, String two, String second) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(one, first);
    attributes.put(two, second);
    return attributes;
  }
}
