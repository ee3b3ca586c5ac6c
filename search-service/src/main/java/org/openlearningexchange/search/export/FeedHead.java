package org.openlearningexchange.search.export;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.openlearningexchange.search.format.AtomEntry;
import org.openlearningexchange.search.format.RssItem;
import org.openlearningexchange.search.format.Xml;

/**
 * What a feed says of itself.
 *
 * @param self its address, which is its name too
 * @param search the search that it follows
 * @param words that the search is for; may be empty
 * @param total how many resources there are
 * @param updated when the newest of its entries was
 */
record FeedHead(URI self, URI search, String words, long total, Instant updated, Locale language) {
  static final String ATOM_END = "\n</feed>\n";
  static final String RSS_END = "\n</channel></rss>\n";

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String EXCHANGE = "Open Learning Exchange";

  /** An Atom feed (RFC 4287) up to its first entry. */
  String atom() {
    Xml xml =
        new Xml()
            .open("feed")
            .attribute("xmlns", ATOM)
            .attribute("xmlns:opensearch", OPEN_SEARCH)
            .attribute("xml:lang", language.toLanguageTag())
            .element("id", self.toString())
            .element("title", title())
            .element("updated", updated.toString());
    link(xml, "link", "self", self, AtomEntry.MEDIA_TYPE);
    link(xml, "link", "alternate", search, "application/json");
    xml.open("author").element("name", EXCHANGE).close();
    return DECLARATION + xml.element("opensearch:totalResults", String.valueOf(total)) + "\n";
  }

  /** An RSS 2.0 channel up to its first item. */
  String rss() {
    Xml xml =
        new Xml()
            .open("rss")
            .attribute("version", "2.0")
            .attribute("xmlns:atom", ATOM)
            .attribute("xmlns:opensearch", OPEN_SEARCH)
            .open("channel")
            .element("title", title())
            .element("link", search.toString())
            .element("description", "Newly added open educational resources")
            .element("language", language.toLanguageTag())
            .element("lastBuildDate", RssItem.time(updated));
    link(xml, "atom:link", "self", self, "application/rss+xml");
    return DECLARATION + xml.element("opensearch:totalResults", String.valueOf(total)) + "\n";
  }

  private String title() {
    return words.isEmpty() ? EXCHANGE : EXCHANGE + ": " + words;
  }

  private static void link(Xml xml, String element, String relation, URI address, String type) {
    xml.open(element)
        .attribute("rel", relation)
        .attribute("href", address.toString())
        .attribute("type", type)
        .close();
  }
}
