package org.openlearningexchange.harvest.probe.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.probe.FakeSite;
import org.openlearningexchange.harvest.probe.ask.Deadline;
import org.openlearningexchange.harvest.probe.ask.Questions;

class DetectorTest {
  private static final String FEED = "<rss><channel><title>News of courses</title></channel></rss>";
  private static final String SITEMAP =
      "<?xml version=\"1.0\"?><!-- made --><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>";

  private final FakeSite site = new FakeSite();
  private final SourceClient client = site.client();

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  private Detection detect(String path) {
    return detect(site.at(path), 30);
  }

  private Detection detect(URI address, int questions) {
    try {
      return new Detector()
          .detect(
              address,
              new Questions(
                  client, Clock.systemUTC(), Deadline.in(Duration.ofSeconds(20)), null, questions));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertFound(Detection detection, String protocol, String path) {
    assertThat(detection.candidates()).isNotEmpty();
    assertThat(detection.candidates().get(0).protocol()).isEqualTo(protocol);
    assertThat(detection.candidates().get(0).address()).isEqualTo(site.at(path));
    assertThat(site.asked()).hasSizeLessThanOrEqualTo(30);
  }

  private static String page(String head) {
    return "<!DOCTYPE html><html><head><title>A library</title>" + head + "</head><body/></html>";
  }

  /** What the home page shows, and where the software has its interface. */
  @ParameterizedTest
  @CsvSource({
    "<meta name='Generator' content='DSpace 6.3'>, /oai/request",
    "<meta name='Generator' content='DSpace 5.11'>, /dspace-oai/request",
    "<title>DSpace Angular</title>, /server/oai/request",
    "<meta name='generator' content='EPrints 3.4.5'>, /cgi/oai2",
    "<meta name='generator' content='Open Journal Systems 3.3.0.8'>, /index.php/index/oai",
    "<meta name='generator' content='Open Monograph Press 3.4.0.5'>, /oai",
    "<link href='/application/asset/css/omeka.css'>, /oai-pmh-repository/request",
    "<link href='/modules/omeka/x.css'>, /oai",
    "<script src='/static/invenio-app-rdm.js'></script>, /oai2d",
    "<meta name='application-name' content='Dataverse'>, /oai",
    "<base href='/edu-sharing/'>, /edu-sharing/eduservlet/oai/provider",
    "<meta name='Generator' content='Drupal 9'>, /oai2",
    "<meta name='Generator' content='Drupal 7 Islandora'>, /oai/request",
    "<meta name='generator' content='MyCoRe 2022'>, /servlets/OAIDataProvider",
    "<meta name='generator' content='Koha 22'>, /cgi-bin/koha/oai.pl",
    "<meta name='application' content='Hyrax'>, /catalog/oai",
    "<meta name='bepress_citation_title' content='x'>, /do/oai/",
    "<meta name='generator' content='Phaidra'>, /api/oai",
    "<meta name='generator' content='nothing known'>, /oai2d"
  })
  void findsTheInterfaceOfKnownSoftwareFromTheHomePage(String head, String path) {
    site.put("/", page(head)).put(path + "?verb=Identify", FakeSite.IDENTIFY);

    Detection detection = detect("/");

    assertFound(detection, "oai-pmh", path);
    assertThat(detection.candidates().get(0).name()).isEqualTo("Fake repository");
  }

  @ParameterizedTest
  @CsvSource({
    "/deep/oai, /deep/oai",
    "/deep/oai?verb=ListRecords&metadataPrefix=lom, /deep/oai",
    "/cgi/x.pl?db=2&verb=Identify, /cgi/x.pl?db=2",
    "/harvest/me, /harvest/me"
  })
  void takesAnOaiAddressWithOrWithoutVerb(String given, String base) {
    char separator = base.contains("?") ? '&' : '?';
    site.put(base + separator + "verb=Identify", FakeSite.IDENTIFY);

    assertFound(detect(given), "oai-pmh", base);
  }

  @Test
  void takesAnOaiErrorForAnOaiInterface() {
    site.put("/x", "<OAI-PMH><error code=\"badVerb\">no verb</error></OAI-PMH>");

    assertFound(detect("/x"), "oai-pmh", "/x");
  }

  @Test
  void takesWarningsBeforeAnOaiAnswerForWhatTheyAre() {
    site.put("/x", "Warning: mysql is old\n" + FakeSite.IDENTIFY);

    assertFound(detect("/x"), "oai-pmh", "/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sitemap | <?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/x\"/>",
        "sitemap | <urlset/>",
        "feed | <rss version=\"2.0\"><channel><title>T</title></channel></rss>",
        "feed | <feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title></feed>",
        "feed | <rdf:RDF xmlns:rdf=\"x\" xmlns=\"http://purl.org/rss/1.0/\"></rdf:RDF>",
        "moochub | {\"links\":{},\"data\":[{\"type\":\"courses\",\"id\":\"1\"}]}",
        "moochub | {\"jsonapi\":{},\"data\":[{\"type\":\"Course\",\"id\":\"1\"}]}",
        "amb | [{\"@context\":[\"https://w3id.org/kim/amb/context.jsonld\"],\"name\":\"N\"}]",
        "amb | {\"type\":[\"LearningResource\"],\"name\":\"N\"}",
        "csv | identifier,title,url",
        "csv | `\"title\";\"url\"`"
      })
  void recognisesAnAnswerByItsContent(String protocol, String text) {
    site.put("/some/file", text);

    assertFound(detect("/some/file"), protocol, "/some/file");
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void followsTheLinkOfAPage() {
    site.put("/", page("<a href='/my/oai/provider.php?verb=Identify'>OAI</a>"))
        .put("/my/oai/provider.php?verb=Identify", FakeSite.IDENTIFY);

    assertFound(detect("/"), "oai-pmh", "/my/oai/provider.php");
    assertThat(site.asked()).hasSize(2);
  }

  @Test
  void looksBelowTheAddressOfAJournal() {
    site.put("/index.php/journal", page("<meta name=generator content='Open Journal Systems'>"))
        .put("/index.php/journal/oai?verb=Identify", FakeSite.IDENTIFY);

    assertFound(detect("/index.php/journal"), "oai-pmh", "/index.php/journal/oai");
  }

  @Test
  void tellsOfLinksToOtherHostsWithoutAskingThem() {
    site.put("/", page("<link href='https://repository.example.org/oai?verb=Identify' rel='x'>"));

    assertThat(detect("/").elsewhere())
        .containsExactly(URI.create("https://repository.example.org/oai"));
  }

  @Test
  void findsTheFeedThatAPageLinks() {
    site.put("/", page("<link rel=alternate type='application/rss+xml' href='/news.rss'>"))
        .put("/news.rss", FEED);

    assertFound(detect("/"), "feed", "/news.rss");
  }

  @Test
  void findsTheCourseListThatAPageLinks() {
    site.put("/", page("<link rel=alternate type='application/vnd.api+json' href='/courses'>"))
        .put("/courses", "{\"data\":[{\"type\":\"courses\"}]}");

    assertFound(detect("/"), "moochub", "/courses");
  }

  @Test
  void findsTheSitemapThatRobotsNames() {
    site.put("/", page("")).put("/robots.txt", "User-agent: *\nSitemap: @/maps/all.xml\n");
    site.put("/maps/all.xml", SITEMAP);

    assertFound(detect("/"), "sitemap", "/maps/all.xml");
  }

  @Test
  void prefersASitemapWhereThePagesDescribeResources() {
    site.put(
            "/",
            page(
                "<meta name=generator content='WordPress 6'><script type='application/ld+json'>"
                    + "{\"@type\":\"Course\"}</script>"))
        .put("/wp-sitemap.xml", SITEMAP)
        .put("/feed/", FEED);

    Detection detection = detect("/");

    assertThat(detection.candidates())
        .extracting(Candidate::protocol)
        .containsExactly("sitemap", "feed");
  }

  @Test
  void prefersAFeedToASitemapOfPagesThatDescribeNothing() {
    site.put("/", page("<meta name=generator content='WordPress 6'>"))
        .put("/wp-sitemap.xml", SITEMAP)
        .put("/feed/", FEED);

    assertThat(detect("/").candidates())
        .extracting(Candidate::protocol)
        .containsExactly("feed", "sitemap");
  }

  @Test
  void isNotDeceivedByASiteThatAnswersEverythingWithAPage() {
    site.otherwise(exchange -> FakeSite.send(exchange, page("")));

    Detection detection = detect("/");

    assertThat(detection.candidates()).isEmpty();
    assertThat(site.asked()).hasSizeLessThanOrEqualTo(30).doesNotHaveDuplicates();
  }

  @Test
  void asksNoMoreThanIsPolite() {
    site.put("/", page(""));

    detect(site.at("/"), 5);

    assertThat(site.asked()).hasSize(5);
  }

  @Test
  void proposesTheAddressThatTheSourceMovedToForGood() {
    site.on("/old/oai", FakeSite.status(301, "Location", "/new/oai?verb=Identify"))
        .put("/new/oai?verb=Identify", FakeSite.IDENTIFY);

    assertFound(detect("/old/oai"), "oai-pmh", "/new/oai");
  }

  @Test
  void asksAPrivateAddressNothing() {
    Detection detection = detect(URI.create("http://127.0.0.3:8090/oai"), 30);

    assertThat(detection.candidates()).isEmpty();
    assertThat(detection.silence().cause()).isEqualTo(Answer.Cause.PRIVATE_ADDRESS);
  }

  @Test
  void leavesASourceAloneThatAsksForIt() {
    site.otherwise(FakeSite.status(503, "Retry-After", "120"));

    assertThat(detect("/").silence().retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void takesThreeRefusalsForAnAnswer() {
    site.otherwise(FakeSite.status(403));

    assertThat(detect("/").silence().cause()).isEqualTo(Answer.Cause.FORBIDDEN);
    assertThat(site.asked()).hasSize(3);
  }
}
