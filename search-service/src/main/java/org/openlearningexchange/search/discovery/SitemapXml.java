package org.openlearningexchange.search.discovery;

import java.net.URI;
import java.util.List;
import org.openlearningexchange.search.format.Xml;

/** Sitemaps as sitemaps.org defines them, in pieces that make a document one after another. */
final class SitemapXml {
  static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  static final String END = "</urlset>\n";

  private SitemapXml() {}

  /** Some pages of a sitemap. */
  static String pages(List<SitemapPage> pages) {
    StringBuilder xml = new StringBuilder();
    for (SitemapPage page : pages) {
      Xml url = new Xml().open("url").element("loc", page.address().toASCIIString());
      url.element("lastmod", page.changed().toString());
      xml.append(url.close()).append('\n');
    }
    return xml.toString();
  }

  /** The index of sitemaps, whole. */
  static String index(List<URI> sitemaps) {
    Xml xml =
        new Xml()
            .open("sitemapindex")
            .attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    sitemaps.forEach(
        sitemap -> xml.open("sitemap").element("loc", sitemap.toASCIIString()).close());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close();
  }
}
