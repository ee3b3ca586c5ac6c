package org.openlearningexchange.search.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.search.address.PublicAddresses;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DocumentsTest {
  private final PublicAddresses addresses =
      PublicAddresses.under(URI.create("https://exchange.example.org/search"), Optional.empty());

  @Test
  void aSitemapIsWellFormedFromItsPieces() throws Exception {
    List<SitemapPage> pages =
        List.of(
            new SitemapPage(
                addresses.of("/resources/a?b&c"), Instant.parse("2026-11-02T09:30:00Z")));

    Document sitemap =
        parsed(
            SitemapXml.HEAD + SitemapXml.pages(pages) + SitemapXml.pages(pages) + SitemapXml.END);

    assertThat(sitemap.getElementsByTagName("url").getLength()).isEqualTo(2);
    assertThat(sitemap.getElementsByTagName("loc").item(0).getTextContent())
        .isEqualTo("https://exchange.example.org/search/resources/a?b&c");
    assertThat(sitemap.getElementsByTagName("lastmod").item(0).getTextContent())
        .isEqualTo("2026-11-02T09:30:00Z");
  }

  @Test
  void theIndexOfSitemapsNamesEach() throws Exception {
    Document index = parsed(SitemapXml.index(List.of(addresses.of("/sitemaps/a.xml"))));

    assertThat(index.getDocumentElement().getTagName()).isEqualTo("sitemapindex");
    assertThat(index.getElementsByTagName("loc").item(0).getTextContent())
        .isEqualTo("https://exchange.example.org/search/sitemaps/a.xml");
  }

  @Test
  void theDescriptionOfTheSearchKeepsItsBoundsAndItsGaps() throws Exception {
    Document description = parsed(OpenSearchDescription.of(addresses));

    assertThat(description.getElementsByTagName("ShortName").item(0).getTextContent())
        .hasSizeLessThanOrEqualTo(16);
    Element suggestions = (Element) description.getElementsByTagName("Url").item(3);
    assertThat(suggestions.getAttribute("rel")).isEqualTo("suggestions");
    assertThat(suggestions.getAttribute("template"))
        .isEqualTo("https://exchange.example.org/search/suggest?format=opensearch&q={searchTerms}");
  }

  @Test
  void crawlersMayReadPagesAndAreToldWhereTheSitemapsAre() {
    assertThat(Robots.rules(addresses))
        .contains("Allow: /search/resources/\n")
        .contains("Disallow: /search/export\n")
        .endsWith("\nSitemap: https://exchange.example.org/search/sitemap.xml\n");
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }
}
