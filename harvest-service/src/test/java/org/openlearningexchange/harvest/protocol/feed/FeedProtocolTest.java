package org.openlearningexchange.harvest.protocol.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.LinkedPagesConformance;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.SourceFixture;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.Window;

class FeedProtocolTest extends LinkedPagesConformance {
  @Override
  protected SourceProtocol protocol() {
    return new FeedProtocol(fixture.patient(), SourceFixture.MOST_BYTES, SourceFixture.MAX_RECORD);
  }

  @Override
  protected URI address() {
    return server.at(firstPath());
  }

  @Override
  protected String firstPath() {
    return "/feed.atom";
  }

  @Override
  protected void offerPage(String path, List<Item> items, String next) {
    String entries = items.stream().map(FeedProtocolTest::xml).collect(Collectors.joining());
    String link = next == null ? "" : "<link rel=\"next\" href=\"" + next + "\"/>";
    server.put(
        path,
        "application/atom+xml",
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>All</title>"
            + link
            + entries
            + "</feed>");
  }

  private static String xml(Item item) {
    return "<entry><id>%s</id><title>%s</title><summary>%s</summary></entry>"
        .formatted(item.id(), item.title(), item.filling());
  }

  private SourceFixture.Walk walk(String xml) {
    server.put(firstPath(), "application/xml", xml);
    return SourceFixture.walk(protocol(), address());
  }

  private static JsonNode entry(SourceRecord record) {
    return ((Metadata.Json) record.metadata()).object();
  }

  private JsonNode only(String xml) {
    return entry(walk(xml).records().get(0));
  }

  @Test
  void readsRss2WithModules() {
    JsonNode item =
        only(
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:media="http://search.yahoo.com/mrss/"
                xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">
              <channel><title>Lectures</title><language>de-AT</language>
                <copyright>University of Examples</copyright>
                <item>
                  <title>Algebra</title><media:title>Another title</media:title>
                  <link>/lectures/1</link><guid isPermaLink="false">lecture-1</guid>
                  <description>About &lt;b&gt;groups&lt;/b&gt;</description>
                  <content:encoded><![CDATA[<p>All of it</p>]]></content:encoded>
                  <pubDate>Sat, 07 Sep 2019 00:00:01 GMT</pubDate>
                  <author>ada@example.org (Ada Example)</author>
                  <category domain="https://example.org/subjects">Mathematics</category>
                  <dc:date>2019</dc:date><dc:creator xml:lang="en">Grace Example</dc:creator>
                  <enclosure url="/1.mp3" type="audio/mpeg" length="1234"/>
                  <media:thumbnail url="https://example.org/1.png"/>
                  <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
                </item>
              </channel>
            </rss>
            """);

    assertThat(item.path("id").asText()).isEqualTo("lecture-1");
    assertThat(item.path("link").asText()).isEqualTo(server.at("/lectures/1").toString());
    assertThat(item.path("title").asText()).isEqualTo("Algebra");
    assertThat(item.path("summary").asText()).isEqualTo("About <b>groups</b>");
    assertThat(item.path("content").asText()).isEqualTo("<p>All of it</p>");
    assertThat(item.path("language").asText()).isEqualTo("de-AT");
    assertThat(item.path("published").asText()).isEqualTo("Sat, 07 Sep 2019 00:00:01 GMT");
    assertThat(item.at("/authors/0/name").asText()).isEqualTo("Ada Example");
    assertThat(item.at("/authors/0/email").asText()).isEqualTo("ada@example.org");
    assertThat(item.at("/categories/0/term").asText()).isEqualTo("Mathematics");
    assertThat(item.at("/categories/0/scheme").asText()).isEqualTo("https://example.org/subjects");
    assertThat(item.at("/dc/date/0/value").asText()).isEqualTo("2019");
    assertThat(item.at("/dc/creator/0/lang").asText()).isEqualTo("en");
    assertThat(item.at("/enclosures/0/url").asText()).isEqualTo(server.at("/1.mp3").toString());
    assertThat(item.at("/enclosures/0/length").asLong()).isEqualTo(1234);
    assertThat(item.path("thumbnail").asText()).isEqualTo("https://example.org/1.png");
    assertThat(item.path("rights").asText()).isEqualTo("University of Examples");
    assertThat(item.path("license").asText()).contains("licenses/by/4.0");
  }

  @Test
  void readsRss1() {
    JsonNode item =
        only(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/"><title>All</title>
                <dc:language>fr</dc:language></channel>
              <item rdf:about="https://example.org/1"><title>Un</title></item>
            </rdf:RDF>
            """);

    assertThat(item.path("id").asText()).isEqualTo("https://example.org/1");
    assertThat(item.path("link").asText()).isEqualTo("https://example.org/1");
    assertThat(item.path("language").asText()).isEqualTo("fr");
  }

  @Test
  void readsAtomWithWhatTheFeedSaysOfAllEntries() {
    JsonNode entry =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/a/">
              <author><name>The Feed</name></author><rights>CC BY 4.0</rights>
              <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
              <entry><id>urn:1</id><title type="html">A &amp;amp; B</title>
                <link rel="enclosure" href="b.pdf" type="application/pdf"/>
                <link href="b"/><updated>2024-02-03</updated></entry>
            </feed>
            """);

    assertThat(entry.path("link").asText()).isEqualTo("https://example.org/a/b");
    assertThat(entry.path("titleType").asText()).isEqualTo("html");
    assertThat(entry.path("language").asText()).isEqualTo("en");
    assertThat(entry.path("rights").asText()).isEqualTo("CC BY 4.0");
    assertThat(entry.path("license").asText()).contains("creativecommons.org");
    assertThat(entry.at("/authors/0/name").asText()).isEqualTo("The Feed");
    assertThat(entry.at("/enclosures/0/url").asText()).isEqualTo("https://example.org/a/b.pdf");
    assertThat(entry.path("updated").asText()).isEqualTo("2024-02-03");
  }

  @Test
  void repairsAnEntryAndRefusesAnotherThatCannotBeMended() {
    SourceFixture.Walk walk =
        walk(
            """

            <rss version="2.0"><channel>
              <item><guid>a</guid><title>A &nbsp; B & C \u0003</title></item>
              <item><guid>b</guid><title>Never <b>closed</title></item>
              <item><guid>c</guid><media:title>No such prefix</media:title></item>
            </channel></rss>
            """);

    assertThat(walk.identifiers()).containsExactly("a", "c");
    assertThat(walk.records())
        .allMatch(record -> record.flags().contains(SourceRecord.Flag.REPAIRED));
    assertThat(walk.unreadable())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).contains("not well-formed", "entry 2"));
  }

  @Test
  void takesWhatCameOfAFeedThatBreaksOffAndDoesNotEnd() {
    SourceFixture.Walk walk = walk("<rss><channel><item><guid>a</guid></item><item><guid>b</g");

    assertThat(walk.identifiers()).containsExactly("a");
    assertThat(walk.end()).isInstanceOf(Next.Broken.class);
  }

  @Test
  void acceptsTheDocumentTypeOfOldRssAndNoneThatDeclaresSomething() throws Exception {
    String plain =
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://example.org/rss.dtd\">"
            + "<rss version=\"0.91\"><channel><item><link>https://example.org/1</link></item>"
            + "</channel></rss>";

    assertThat(walk(plain).records()).hasSize(1);
    assertThat(server.requests()).allMatch(request -> request.endsWith(firstPath()));
    server.put(
        firstPath(),
        "application/xml",
        plain.replace("rss.dtd\"", "rss.dtd\" [<!ENTITY x SYSTEM \"file:///x\">]"));
    assertThat(protocol().open(SourceFixture.source(address()), new Window.Everything()))
        .isInstanceOfSatisfying(
            Opening.Unavailable.class, none -> assertThat(none.reason()).contains("DTD"));
  }

  @Test
  void isCompleteOnlyWhereTheFeedSaysSo() {
    String feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\""
            + " xmlns:fh=\"http://purl.org/syndication/history/1.0\">%s</feed>";

    server.put(firstPath(), "application/xml", feed.formatted(""));
    assertThat(SourceFixture.open(protocol(), address(), new Window.Everything()).isComplete())
        .isFalse();
    server.put(firstPath(), "application/xml", feed.formatted("<fh:complete/>"));
    assertThat(SourceFixture.open(protocol(), address(), new Window.Everything()).isComplete())
        .isTrue();
  }

  @Test
  void readsOtherEncodings() {
    server.put(
        firstPath(),
        "application/xml",
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><guid>ä</guid>"
                + "</item></channel></rss>")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(SourceFixture.walk(protocol(), address()).identifiers()).containsExactly("ä");
  }
}
