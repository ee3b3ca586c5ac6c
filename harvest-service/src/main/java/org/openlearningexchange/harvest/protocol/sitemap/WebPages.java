package org.openlearningexchange.harvest.protocol.sitemap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;

/** Web pages, leniently. Pure. */
final class WebPages {
  private static final String JSON_LD = "application/ld+json";

  private WebPages() {}

  /** A page; the charset of its header, or else what it says itself, or else UTF-8. */
  static Document read(Spool body, BodyForm form, ContentType type, URI address)
      throws IOException {
    try (InputStream in = body.open()) {
      if (form == BodyForm.JSON) {
        return around(new String(in.readAllBytes(), StandardCharsets.UTF_8), address);
      }
      Charset stated = type.charset();
      return Jsoup.parse(in, stated == null ? null : stated.name(), address.toString());
    }
  }

  /** A description that is served on its own. */
  private static Document around(String json, URI address) {
    Document page = Document.createShell(address.toString());
    page.head().appendElement("script").attr("type", JSON_LD).appendChild(new DataNode(json));
    return page;
  }

  /** Keeps headers with the page, where they can be told from its own by their prefix. */
  static void addHeaders(Document page, Map<String, String> headers) {
    headers.forEach(
        (name, value) ->
            page.head().appendElement("meta").attr("name", "http:" + name).attr("content", value));
  }

  /** The descriptions as they stand on a page. */
  static String descriptions(Document page) {
    return page.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").toLowerCase(java.util.Locale.ROOT).contains("json"))
        .map(script -> script.data())
        .collect(Collectors.joining("\n"));
  }
}
