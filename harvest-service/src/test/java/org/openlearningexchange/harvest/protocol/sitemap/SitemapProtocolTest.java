package org.openlearningexchange.harvest.protocol.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.ProtocolConformance;
import org.openlearningexchange.harvest.protocol.SourceFixture;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.SourceServer;
import org.openlearningexchange.harvest.protocol.UnchangedRecord;
import org.openlearningexchange.harvest.protocol.Window;

class SitemapProtocolTest extends ProtocolConformance {
  private static final String PATH = "/sitemap.xml";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  @Override
  protected SourceProtocol protocol() {
    return new SitemapProtocol(
        fixture.patient(),
        fixture.robots(),
        SitemapProtocolTest::blocks,
        SourceFixture.MAX_RECORD,
        CLOCK);
  }

  /** Each block is a learning resource, or a fault: finding them is the mapping's business. */
  private static EmbeddedResources.Found blocks(Document page, URI address) {
    List<Metadata.Json> resources = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String text :
        page.getElementsByTag("script").eachAttr("type").isEmpty()
            ? List.<String>of()
            : page.getElementsByTag("script").stream().map(script -> script.data()).toList()) {
      try {
        JsonNode node = Json.MAPPER.readTree(text);
        resources.add(new Metadata.Json(Metadata.Json.Form.JSON_LD, node, address));
      } catch (JsonProcessingException e) {
        faults.add("block 1 is no JSON");
      }
    }
    return new EmbeddedResources.Found(resources, faults);
  }

  @Override
  protected URI address() {
    return server.at(PATH);
  }

  @Override
  protected boolean asksWhetherSomethingChanged() {
    return false;
  }

  @Override
  protected String identifier(Item item) {
    return server.at("/" + item.id()).toString();
  }

  /** An index of sitemaps, and more than one page of the list in each of them. */
  @Override
  protected List<List<Item>> severalPages() {
    return IntStream.range(0, 3).mapToObj(i -> items("s" + i + "-", 25)).toList();
  }

  @Override
  protected void offer(List<List<Item>> pages) {
    for (int i = 0; i < pages.size(); i++) {
      String path = pages.size() == 1 ? PATH : "/sitemap-" + i + ".xml";
      offerSitemap(path, pages.get(i).stream().map(this::identifier).toArray(String[]::new));
      pages.get(i).forEach(item -> offerPage("/" + item.id(), json(item)));
    }
    if (pages.size() > 1) {
      Stream<String> all =
          IntStream.range(0, pages.size()).mapToObj(i -> server.at("/sitemap-" + i + ".xml") + "");
      offerIndex(PATH, all.toArray(String[]::new));
    }
  }

  private static String json(Item item) {
    return """
        {"@type": "LearningResource", "name": "%s", "description": "%s"}"""
        .formatted(item.title(), item.filling());
  }

  private void offerPage(String path, String... blocks) {
    String scripts =
        Stream.of(blocks)
            .map(block -> "<script type=\"application/ld+json\">" + block + "</script>")
            .collect(Collectors.joining());
    server.put(
        path,
        "text/html",
        "<!DOCTYPE html><html><head>" + scripts + "</head><body>Page</body></html>");
  }

  private void offerSitemap(String path, String... locations) {
    offer(path, "urlset", "url", locations);
  }

  private void offerIndex(String path, String... locations) {
    offer(path, "sitemapindex", "sitemap", locations);
  }

  private void offer(String path, String root, String element, String... locations) {
    String entries =
        Stream.of(locations)
            .map(loc -> loc.startsWith("<") ? loc : "<loc>" + loc.replace("&", "&amp;") + "</loc>")
            .map(entry -> "<" + element + ">" + entry + "</" + element + ">\n")
            .collect(Collectors.joining());
    server.put(
        path,
        "application/xml",
        "<?xml version=\"1.0\"?>\n<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">%s</%s>"
            .formatted(root, entries, root));
  }

  private SourceFixture.Walk walk() {
    return SourceFixture.walk(protocol(), address());
  }

  private String at(String path) {
    return server.at(path).toString();
  }

  @Test
  void obeysRobotsTxtAndCountsWhatItForbids() {
    server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    offerSitemap(PATH, at("/a"), at("/private/b"), at("/private/c"));
    offerPage("/a", "{}");
    offerPage("/private/b", "{}");

    SourceFixture.Walk walk = walk();

    assertThat(walk.identifiers()).containsExactly(at("/a"));
    assertThat(server.requests()).noneMatch(request -> request.contains("private"));
    assertThat(walk.findings())
        .anySatisfy(
            finding ->
                assertThat(finding.message()).startsWith("2 of the listed pages are forbidden"));
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void keepsHeadersForMinersWithThePage() {
    server.header("TDM-Reservation", "1");
    offerSitemap(PATH, at("/a"));
    offerPage("/a", "{}");
    List<String> told = new ArrayList<>();
    EmbeddedResources reading =
        (page, address) -> {
          told.addAll(page.select("meta[name='http:tdm-reservation']").eachAttr("content"));
          return blocks(page, address);
        };

    SourceFixture.walk(
        new SitemapProtocol(
            fixture.patient(), fixture.robots(), reading, SourceFixture.MAX_RECORD, CLOCK),
        address());

    assertThat(told).containsExactly("1");
  }

  @Test
  void asksNothingOfOtherHosts() {
    try (SourceServer elsewhere = new SourceServer()) {
      offerIndex(PATH, at("/s.xml"), elsewhere.at("/s.xml").toString());
      offerSitemap(
          "/s.xml", elsewhere.at("/a").toString(), at("/a"), "<loc>file:///etc/passwd</loc>");
      offerPage("/a", "{}");

      SourceFixture.Walk walk = walk();

      assertThat(elsewhere.requests()).isEmpty();
      assertThat(walk.identifiers()).containsExactly(at("/a"));
      assertThat(walk.codes()).contains("sitemap-elsewhere");
      assertThat(walk.unreadable()).hasSize(1);
    }
  }

  @Test
  void passesOverIndexesThatLeadBackOrGoTooDeep() {
    offerIndex(PATH, at(PATH), at("/s1.xml"), at("/s1.xml"));
    for (int i = 1; i < 9; i++) {
      offerIndex("/s" + i + ".xml", at("/s" + (i + 1) + ".xml"), at(PATH));
    }

    SourceFixture.Walk walk = walk();

    assertThat(walk.end()).isEqualTo(new Next.Ended());
    assertThat(walk.codes()).contains("sitemap-twice");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void readsCompressedSitemapsAndListsOfLines() {
    offerIndex(PATH, at("/a.xml.gz"), at("/b.txt"));
    offerSitemap("/a.xml", at("/a"));
    byte[] zipped = SourceServer.zip(server.text("/a.xml").getBytes(StandardCharsets.UTF_8));
    server.put("/a.xml.gz", "application/octet-stream", zipped);
    server.put("/b.txt", "text/plain", "\uFEFF" + at("/b") + "\r\n\r\n" + at("/c") + "\n");
    List.of("/a", "/b", "/c").forEach(path -> offerPage(path, "{}"));

    assertThat(walk().identifiers()).containsExactly(at("/a"), at("/b"), at("/c"));
  }

  private List<Delivered> since(String mark) {
    Window since = new Window.Since(mark, Duration.ofMinutes(10));
    Opening.Opened opened = SourceFixture.open(protocol(), address(), since);
    assertThat(opened.isComplete()).isFalse();
    return SourceFixture.walk(protocol(), address(), opened.cursor(), page -> {}).delivered();
  }

  @Test
  void fetchesOnlyWhatMayHaveChanged() {
    offerSitemap(
        PATH,
        "<loc>" + at("/old") + "</loc><lastmod>2026-11-01</lastmod>",
        "<loc>" + at("/undated") + "</loc>",
        "<loc>" + at("/odd") + "</loc><lastmod>recently</lastmod>",
        "<loc>" + at("/new") + "</loc><lastmod>2026-11-20T10:00:00+01:00</lastmod>",
        "<loc>" + at("/yesterday") + "</loc><lastmod>2026-11-19</lastmod>");
    List.of("/old", "/undated", "/odd", "/new", "/yesterday").forEach(p -> offerPage(p, "{}"));
    String mark = walk().mark();

    List<Delivered> delivered = since(mark);

    assertThat(mark).isEqualTo("2026-11-20T12:00:00Z");
    assertThat(delivered)
        .filteredOn(UnchangedRecord.class::isInstance)
        .containsExactly(new UnchangedRecord(at("/old")));
    assertThat(delivered).filteredOn(SourceRecord.class::isInstance).hasSize(4);
  }

  @Test
  void takesAListedPageThatIsGoneForDeleted() {
    offerSitemap(PATH, at("/a"), at("/b"));
    server.putStatus("/a", 410);
    offerPage("/b", "{}");

    SourceFixture.Walk walk = walk();

    assertThat(walk.records())
        .filteredOn(SourceRecord::deleted)
        .extracting(SourceRecord::identifier)
        .containsExactly(at("/a"));
    assertThat(walk.codes()).contains("sitemap-gone");
    assertThat(walk.end()).isEqualTo(new Next.Ended());
  }

  @Test
  void goesOnAfterAPageThatFailsAndDoesNotEndProperly() {
    offerSitemap(PATH, at("/a"), at("/b"), at("/c"));
    offerPage("/a", "{}");
    server.putStatus("/b", 500);
    offerPage("/c", "{}");

    SourceFixture.Walk walk = walk();

    assertThat(walk.identifiers()).containsExactly(at("/a"), at("/c"));
    assertThat(walk.unreadable())
        .singleElement()
        .satisfies(page -> assertThat(page.identifier()).isEqualTo(at("/b")));
    assertThat(walk.end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains(at("/b")));
  }

  @Test
  void stopsWhenPageAfterPageFails() {
    offerSitemap(PATH, IntStream.range(0, 50).mapToObj(i -> at("/" + i)).toArray(String[]::new));
    IntStream.range(0, 50).forEach(i -> server.putStatus("/" + i, 502));

    assertThat(walk().end()).isInstanceOf(Next.Broken.class);
    assertThat(server.requests()).hasSizeLessThan(20);
  }

  @Test
  void doesNotEndWhenASitemapOfAnIndexCannotBeHad() {
    offerIndex(PATH, at("/away.xml"), at("/s.xml"));
    offerSitemap("/s.xml", at("/a"));
    offerPage("/a", "{}");

    SourceFixture.Walk walk = walk();

    assertThat(walk.identifiers()).containsExactly(at("/a"));
    assertThat(walk.end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("away.xml"));
  }

  @Test
  void countsPagesThatDescribeNothing() {
    offerSitemap(PATH, at("/a"), at("/b"), at("/c.pdf"));
    offerPage("/a", "{}");
    offerPage("/b");
    server.put("/c.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});

    SourceFixture.Walk walk = walk();

    assertThat(walk.delivered()).hasSize(1);
    assertThat(walk.findings())
        .anySatisfy(
            finding ->
                assertThat(finding.message()).startsWith("2 of the listed pages describe no"));
  }

  @Test
  void refusesAPageWhoseDescriptionIsBroken() {
    offerSitemap(PATH, at("/a"));
    offerPage("/a", "{\"name\": ");

    assertThat(walk().unreadable())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.identifier()).isEqualTo(at("/a"));
              assertThat(page.reason()).contains("block 1", at("/a"));
              assertThat(page.raw()).isEqualTo("{\"name\": ");
            });
  }

  @Test
  void tellsSeveralResourcesOfAPageApartByTheirOwnIds() {
    offerSitemap(PATH, at("/a"));
    offerPage("/a", "{\"@id\": \"#one\"}", "{\"@id\": \"/a\"}", "{\"name\": \"Nameless\"}");

    assertThat(walk().identifiers()).containsExactly(at("/a#one"), at("/a"), at("/a#3"));
  }

  @Test
  void isNotTemptedToAskAnythingWhileRobotsTxtCannotBeRead() {
    offerSitemap(PATH, at("/a"));
    offerPage("/a", "{}");
    server.putStatus("/robots.txt", 503);

    assertThat(walk().end())
        .isInstanceOfSatisfying(
            Next.Broken.class, broken -> assertThat(broken.reason()).contains("robots.txt"));
    assertThat(server.requests()).doesNotContain("GET /a");
  }
}
