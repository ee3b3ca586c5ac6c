package org.openlearningexchange.search.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.Xml;

/** How programs search here (OpenSearch 1.1). */
final class OpenSearchDescription {
  static final String MEDIA_TYPE = "application/opensearchdescription+xml";

  private OpenSearchDescription() {}

  static String of(PublicAddresses addresses) {
    Xml xml =
        new Xml()
            .open("OpenSearchDescription")
            .attribute("xmlns", "http://a9.com/-/spec/opensearch/1.1/")
            .element("ShortName", "Open Learning")
            .element("LongName", "Open Learning Exchange")
            .element(
                "Description",
                "Open educational resources of universities, in any language, with what may be done"
                    + " with each.")
            .element("Tags", "OER education learning courses");
    url(xml, "results", "application/json", addresses.of("/search") + "?q={searchTerms}");
    url(xml, "results", "application/atom+xml", export(addresses, "atom"));
    url(xml, "results", "application/rss+xml", export(addresses, "rss"));
    url(
        xml,
        "suggestions",
        "application/x-suggestions+json",
        addresses.of("/suggest") + "?format=opensearch&q={searchTerms}");
    url(xml, "self", MEDIA_TYPE, addresses.of("/opensearch.xml").toString());
    xml.empty("Query", Map.of("role", "example", "searchTerms", "algebra"));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + xml.element("SyndicationRight", "open")
            .element("AdultContent", "false")
            .element("Language", "*")
            .element("OutputEncoding", "UTF-8")
            .element("InputEncoding", "UTF-8")
            .close();
  }

  private static String export(PublicAddresses addresses, String format) {
    return addresses.of("/export") + "?format=" + format + "&q={searchTerms}";
  }

  private static void url(Xml xml, String relation, String type, String template) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", type);
    attributes.put("rel", relation);
    attributes.put("template", template);
    xml.empty("Url", attributes);
  }
}
