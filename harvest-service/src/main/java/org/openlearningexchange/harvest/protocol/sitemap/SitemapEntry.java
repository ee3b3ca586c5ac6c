package org.openlearningexchange.harvest.protocol.sitemap;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * What a sitemap lists.
 *
 * @param isSitemap whether it is another sitemap, not a page
 * @param lastModified as given
 */
record SitemapEntry(URI address, boolean isSitemap, @Nullable String lastModified) {

  /** What reading came to. */
  sealed interface Reading {}

  /** The entry. */
  record Listed(SitemapEntry entry) implements Reading {}

  /** There is none. */
  record Unreadable(String reason) implements Reading {}

  static Reading read(Entry entry) {
    if (entry.fault() != null) {
      return new Unreadable(entry.at(entry.fault()));
    }
    if (!entry.text().startsWith("<")) {
      return listed(entry, entry.text(), false, null);
    }
    return LenientXml.read(entry.text(), entry.surroundings()) instanceof LenientXml.Read read
        ? listed(entry, read.element())
        : new Unreadable(entry.at("the entry is not well-formed XML"));
  }

  private static Reading listed(Entry entry, XmlElement element) {
    return listed(
        entry,
        element.child("loc").map(XmlElement::stripped).orElse(""),
        element.isNamed("sitemap"),
        element.child("lastmod").map(XmlElement::stripped).orElse(null));
  }

  private static Reading listed(
      Entry entry, String loc, boolean isSitemap, @Nullable String lastModified) {
    Optional<URI> address = Site.address(loc.strip());
    return address.isPresent()
        ? new Listed(new SitemapEntry(address.get(), isSitemap, lastModified))
        : new Unreadable(entry.at("loc is no web address"));
  }
}
