package org.openlearningexchange.rights.notice;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes notices as a page of an Atom feed (RFC 4287, paged as in RFC 5005). */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;
  private final URI base;

  private AtomFeed(URI base) throws XMLStreamException {
    this.base = base;
    this.xml = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
  }

  /** The page as a document. */
  static byte[] write(NoticePage page, PageLinks links, URI base) {
    try {
      AtomFeed feed = new AtomFeed(base);
      feed.feed(page, links);
      return feed.bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("bytes in memory can be written", e);
    }
  }

  private void feed(NoticePage page, PageLinks links) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en");
    text("id", links.first().toString());
    text("title", "Changes of rights in the Open Learning Exchange");
    text("subtitle", "Information from what the sources say; no legal advice.");
    text("updated", time(page.updated()));
    author();
    link("self", links.self(), "application/atom+xml");
    link("first", links.first(), "application/atom+xml");
    if (links.next() != null) {
      link("next", links.next(), "application/atom+xml");
    }
    for (PublishedNotice notice : page.notices()) {
      entry(NoticeView.of(notice, base));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private void author() throws XMLStreamException {
    xml.writeStartElement(ATOM, "author");
    text("name", "Open Learning Exchange");
    xml.writeEndElement();
  }

  private void entry(NoticeView notice) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    text("id", "urn:uuid:" + notice.id());
    text("title", notice.title());
    text("published", time(notice.at()));
    text("updated", time(notice.publishedAt()));
    category("kind", notice.kind().value());
    category("resource", notice.resource().toString());
    category("repository", notice.repository().toString());
    link("alternate", notice.links().rights(), "application/json");
    link("related", notice.links().history(), "application/json");
    text("summary", summary(notice));
    xml.writeEndElement();
  }

  private static String summary(NoticeView notice) {
    return "%s. Resource %s of repository %s. No legal advice."
        .formatted(notice.title(), notice.resource(), notice.repository());
  }

  private void category(String scheme, String term) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "category");
    xml.writeAttribute("scheme", NoticeView.address(base) + "/notices#" + scheme);
    xml.writeAttribute("term", term);
  }

  private void link(String relation, URI address, String type) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address.toString());
    xml.writeAttribute("type", type);
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(XmlText.of(value));
    xml.writeEndElement();
  }

  private static String time(Instant instant) {
    return instant.toString();
  }
}
