package org.openlearningexchange.search.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.search.address.WebAddress;

/** A resource as an item of RSS 2.0; authors in Dublin Core, since RSS wants e-mail addresses. */
public final class RssItem {
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  /** RFC 822 with years of four digits; always in English. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private RssItem() {}

  /** The item for this reader. */
  public static String of(SharedResource shared, Locale reader) {
    Xml xml =
        new Xml()
            .open("item")
            .attribute("xmlns:dc", DUBLIN_CORE)
            .element("title", OneLine.of(shared.title(reader)))
            .element("link", shared.address().toASCIIString());
    shared.description(reader).ifPresent(text -> xml.element("description", escaped(text.text())));
    Keywords.of(shared, reader).forEach(keyword -> xml.element("category", keyword));
    enclosure(xml, shared);
    xml.open("guid").attribute("isPermaLink", "false").text(shared.urn()).close();
    xml.element("pubDate", time(shared.updated()));
    shared.resource().creator().stream()
        .map(Agent::name)
        .distinct()
        .forEach(name -> xml.element("dc:creator", name));
    shared.resource().inLanguage().forEach(tag -> xml.element("dc:language", tag));
    xml.element("dc:rights", shared.licence().map(Licence::withAddress));
    return xml.close().toString();
  }

  /** A time as RSS writes it. */
  public static String time(Instant time) {
    return TIME.format(time);
  }

  /** Readers take an item's description for HTML: plain text is escaped once more. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** RSS 2.0 has one, and wants its size and type. */
  private static void enclosure(Xml xml, SharedResource shared) {
    shared.resource().encoding().stream()
        .filter(file -> file.contentSize() != null)
        .filter(file -> AtomEntry.mediaType(file).isPresent())
        .filter(file -> WebAddress.of(file.contentUrl()).isPresent())
        .findFirst()
        .ifPresent(file -> xml.empty("enclosure", attributes(file)));
  }

  private static Map<String, String> attributes(Encoding file) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("url", WebAddress.text(file.contentUrl()).orElse(""));
    attributes.put("length", String.valueOf(file.contentSize()));
    attributes.put("type", AtomEntry.mediaType(file).orElse(""));
    return attributes;
  }
}
