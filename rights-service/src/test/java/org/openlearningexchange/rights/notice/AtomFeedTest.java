package org.openlearningexchange.rights.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final URI BASE = URI.create("https://exchange.example.org/rights/");
  private static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");

  @Test
  void hasWhatEveryFeedMustHave() throws Exception {
    Element feed = parse(page(List.of(notice(7, "CC-BY-4.0")), false)).getDocumentElement();

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(text(feed, "id")).isEqualTo("https://exchange.example.org/rights/notices");
    assertThat(text(feed, "title")).isNotBlank();
    assertThat(text(feed, "updated")).isEqualTo("2026-03-01T02:00:01Z");
    assertThat(text(feed, "name")).isEqualTo("Open Learning Exchange");
    assertThat(link(feed, "self")).isEqualTo("https://exchange.example.org/rights/notices");
  }

  @Test
  void writesTheAttributesOfLinksInOneOrder() {
    String feed = new String(page(List.of(), false), StandardCharsets.UTF_8);

    assertThat(feed)
        .contains(
            "<link rel=\"self\" href=\"https://exchange.example.org/rights/notices\""
                + " type=\"application/atom+xml\"")
        .contains(
            "<link rel=\"first\" href=\"https://exchange.example.org/rights/notices\""
                + " type=\"application/atom+xml\"");
  }

  @Test
  void hasWhatEveryEntryMustHave() throws Exception {
    PublishedNotice notice = notice(7, "CC-BY-4.0");
    Element entry = entries(parse(page(List.of(notice), false))).get(0);

    assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + notice.id());
    assertThat(text(entry, "title")).isEqualTo("CC BY 4.0 → All rights reserved");
    assertThat(text(entry, "published")).isEqualTo("2026-03-01T02:00:00Z");
    assertThat(text(entry, "updated")).isEqualTo("2026-03-01T02:00:01Z");
    assertThat(text(entry, "summary")).contains("No legal advice");
    assertThat(link(entry, "alternate"))
        .isEqualTo(
            "https://exchange.example.org/rights/resources/"
                + notice.notice().resourceId()
                + "/rights");
  }

  @Test
  void leadsToOlderPagesUntilTheEnd() throws Exception {
    Element more = parse(page(List.of(notice(7, "CC-BY-4.0")), true)).getDocumentElement();
    Element last = parse(page(List.of(notice(7, "CC-BY-4.0")), false)).getDocumentElement();

    assertThat(link(more, "next"))
        .isEqualTo("https://exchange.example.org/rights/notices?before=7");
    assertThat(links(last, "next")).isEmpty();
  }

  @Test
  void staysWellFormedWhateverALicenceIsCalled() throws Exception {
    String hostile = "LicenseRef-]]><script>&amp;\"'\u0000\u0008\ufffe\ud800\r\n🎓";

    Element entry = entries(parse(page(List.of(notice(7, hostile)), false))).get(0);

    assertThat(text(entry, "title"))
        .startsWith("LicenseRef-]]><script>&amp;\"'\ufffd\ufffd\ufffd\ufffd")
        .contains("🎓");
  }

  @Test
  void isAFeedWithoutEntriesToo() throws Exception {
    Document feed = parse(page(List.of(), false));

    assertThat(entries(feed)).isEmpty();
    assertThat(text(feed.getDocumentElement(), "updated")).isEqualTo("1970-01-01T00:00:00Z");
  }

  private static byte[] page(List<PublishedNotice> notices, boolean more) {
    NoticeQuery query =
        NoticeQuery.of(
            new NoticeQuery.Parameters(List.of(), List.of(), List.of(), null, null, null));
    NoticePage page = new NoticePage(notices, more);
    return AtomFeed.write(page, PageLinks.of(query, page, BASE), BASE);
  }

  private static PublishedNotice notice(long position, String before) {
    return new PublishedNotice(
        UUID.randomUUID(),
        position,
        AT,
        AT.plusSeconds(1),
        new Notice(
            Kind.LICENCE_CHANGED, UUID.randomUUID(), UUID.randomUUID(), before, "LicenseRef-ARR"));
  }

  private static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> entries(Document feed) {
    return elements(feed.getElementsByTagNameNS(ATOM, "entry"));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  private static String link(Element parent, String relation) {
    return links(parent, relation).get(0);
  }

  private static List<String> links(Element parent, String relation) {
    return Stream.of(parent)
        .flatMap(one -> elements(one.getElementsByTagNameNS(ATOM, "link")).stream())
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
