package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.FAILED;
import static org.openlearningexchange.contracts.message.RunReport.State.PARTIAL;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.Answering.ok;
import static org.openlearningexchange.harvest.troubles.Answering.status;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.records;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.harvest.protocol.Window;

/** HTTP as sources speak it. */
class HttpTroublesTest {
  private static final String FIRST = page(record(1), token("two"));
  private static final String LAST = page(record(2));

  private final TroubledServer server = TroubledServer.start();
  private final TroubledServer other = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
    other.close();
  }

  private Harvested harvest() throws Exception {
    return TroubledHarvest.of(server);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 429})
  void waitsAsLongAsTheSourceAsks(int status) throws Exception {
    server.list(status(status, "Retry-After: 7"), ok(FIRST)).at("two", LAST);

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.waits).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-None: 1",
        "Retry-After: -5",
        "Retry-After: soon",
        "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT",
        "Retry-After: 99999999999999999999",
        "Retry-After:"
      })
  void waitsAsItSeesFitWhereTheSourceTalksNonsense(String header) throws Exception {
    server.list(status(503, header), ok(LAST));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.waits)
        .singleElement()
        .satisfies(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
  }

  @Test
  void endsAndComesBackAnotherDayWhereTheSourceAsksForIt() throws Exception {
    server.list(FIRST).at("two", status(503, "Retry-After: 86400"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.retryAfter).isEqualTo(Duration.ofDays(1));
    assertThat(harvested.waits).isEmpty();
    assertThat(server.tokens()).hasSize(1);
  }

  @Test
  void givesUpAfterAFewAttemptsWhereTheSourceIsBusyForEver() throws Exception {
    server.list(status(503));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("HTTP 503");
    assertThat(server.lists()).hasSize(4);
    assertThat(harvested.waits).hasSize(3).isSorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 451})
  void endsAtOnceWhereAskingAgainDoesNotHelp(int status) throws Exception {
    server.list(FIRST).at("two", status(status, "", bytes("<html><body>No.</body></html>")));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("HTTP " + status + "; ");
    assertThat(server.tokens()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>Welcome</body></html>",
        "<html><body><h1>Maintenance</h1></body></html>",
        "<rss version=\"2.0\"><channel><title>News</title></channel></rss>",
        "{\"error\": \"not found\"}",
        "Fatal error: Allowed memory size exhausted",
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
        "<OAI-PMH/>",
        "\u0000\u0001\u0002",
        " ",
        ""
      })
  void takesWhatIsNoOaiPmhForAFailure(String body) throws Exception {
    server.list(FIRST).at("two", body);

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).containsExactly("Book 1");
    assertThat(server.tokens()).as("attempts").hasSize(4);
  }

  @Test
  void goesOnWhenASourceThatFailedOnceAnswers() throws Exception {
    server
        .list(ok("<html>busy</html>"), ok(""), status(500), ok(FIRST))
        .at("two", Answering.reset(), Answering.cut(LAST.substring(0, 300)), ok(LAST));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.titles()).containsExactly("Book 1", "Book 2");
  }

  @Test
  void harvestsFromAServerThatResetsEveryThirdConnection() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    server.otherwise(
        it -> {
          int page = Integer.parseInt(it.getOrDefault("resumptionToken", "0"));
          return connections.incrementAndGet() % 3 == 0
              ? Answering.reset()
              : ok(page(record(page), page < 20 ? token("" + (page + 1)) : ""));
        });

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live).hasSize(21);
    assertThat(harvested.account.repeated()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/html; charset=iso-8859-1\r\n",
        "Content-Type: application/octet-stream\r\n",
        "Content-Type: text/xml; charset=utf-16\r\n",
        "Content-Type: nonsense;;;=\r\n",
        ""
      })
  void looksAtTheBytesWhateverTheHeaderClaims(String header) throws Exception {
    server.list(ok(header, bytes(page(OaiText.titled("oai:example.org:1", "Größe und 平均")))));

    assertThat(harvest().titles()).containsExactly("Größe und 平均");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: deflate\r\n",
        "Content-Encoding: br\r\n",
        "Content-Encoding: identity\r\n",
        ""
      })
  void decodesWhatIsCompressedWhateverTheHeaderClaims(String header) throws Exception {
    server.list(ok(header, Answering.gzip(bytes(FIRST)))).at("two", ok(header, bytes(LAST)));

    assertThat(harvest().titles()).containsExactly("Book 1", "Book 2");
  }

  @Test
  void acceptsAWholeDocumentWhoseGzipTrailerIsCut() throws Exception {
    byte[] gzip = Answering.gzip(bytes(page(records(1, 50))));
    server.list(ok("Content-Encoding: gzip\r\n", Arrays.copyOf(gzip, gzip.length - 6)));

    assertThat(harvest().live).hasSize(50);
  }

  @Test
  void keepsTheWholeRecordsBeforeAChunkThatIsCut() throws Exception {
    String whole = page(records(1, 10), token("two"));
    server.list(Answering.cut(whole.substring(0, whole.indexOf("Book 8"))));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.live).hasSize(7);
    assertThat(harvested.reason).isNotBlank();
    assertThat(server.lists()).as("attempts").hasSize(4);
  }

  @Test
  void keepsTheWholeRecordsOfAGzipStreamThatIsCut() throws Exception {
    byte[] gzip = Answering.gzip(bytes(page(records(1, 500), token("two"))));
    server.list(ok("Content-Encoding: gzip\r\n", Arrays.copyOf(gzip, gzip.length * 2 / 3)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.live).hasSizeBetween(100, 499);
  }

  @Test
  void takesATruncatedListOfTheRightLengthForNoWholeOne() throws Exception {
    String whole = page(records(1, 3));
    server.list(whole.substring(0, whole.indexOf("</metadata></record>", 1200)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("broke off");
    assertThat(server.lists()).hasSize(4);
  }

  @Test
  void takesAListForBrokenWhereOnlyItsLastCharactersAreMissing() throws Exception {
    String whole = page(record(1));
    server.list(whole.substring(0, whole.length() - "</OAI-PMH>".length()));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).containsExactly("Book 1");
  }

  @Test
  void acceptsAWholeDocumentOfAServerThatCannotCount() throws Exception {
    server.list(
        Answering.raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + page(record(1))));

    assertThat(harvest().titles()).containsExactly("Book 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsARedirectOfEachRequestToAnotherHost(int status) throws Exception {
    other.list(FIRST).at("two", LAST);
    server
        .list(
            Answering.redirect(
                status,
                other.address("/elsewhere?verb=ListRecords&metadataPrefix=oai_dc").toString()))
        .at("two", Answering.redirect(status, other.address("/elsewhere").toString()));

    Harvested harvested =
        TroubledHarvest.of(
            TroubledHarvest.source(server.address()),
            new Window.Everything(),
            server.hostAndPort(),
            other.hostAndPort());

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live).hasSize(2);
    assertThat(other.tokens()).containsExactly("two");
  }

  @Test
  void addsTheArgumentsThatARedirectDropped() throws Exception {
    other.list(FIRST).at("two", LAST);
    server.otherwise(it -> Answering.redirect(301, other.address("/?page=oai").toString()));

    Harvested harvested =
        TroubledHarvest.of(
            TroubledHarvest.source(server.address()),
            new Window.Everything(),
            server.hostAndPort(),
            other.hostAndPort());

    assertThat(harvested.live).hasSize(2);
    assertThat(other.targets()).allMatch(it -> it.startsWith("/?page=oai&verb="));
  }

  @Test
  void endsWhereRedirectsGoRoundInACircle() throws Exception {
    server.list(Answering.redirect(302, "/oai?verb=ListRecords&metadataPrefix=oai_dc"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("circle");
    assertThat(server.lists()).hasSizeLessThan(10);
  }

  @Test
  void asksAnAddressThatHasAQueryOfItsOwn() throws Exception {
    server.list(page(record(1)));

    for (String path :
        new String[] {"/oai?", "/oai?repository=a", "/oai?repository=a&", "/oai#x"}) {
      assertThat(
              TroubledHarvest.of(
                      TroubledHarvest.source(server.address(path)),
                      new Window.Everything(),
                      server.hostAndPort())
                  .state)
          .isEqualTo(SUCCEEDED);
    }
    assertThat(server.targets()).noneMatch(it -> it.contains("?&") || it.contains("&&"));
  }

  @Test
  void endsAnExchangeThatDripsAndKeepsTheRecordsThatCame() throws Exception {
    byte[] start = bytes(page(record(1), record(2)));
    server.list(
        connection -> {
          connection
              .getOutputStream()
              .write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
          connection.getOutputStream().write(Arrays.copyOf(start, start.length - 60));
          while (connection.getInputStream().read() >= 0) {
            // says nothing more until the other side has enough
          }
        });

    Harvested harvested =
        TroubledHarvest.of(
            TroubledHarvest.limits(Duration.ofMillis(500), server.hostAndPort()),
            TroubledHarvest.source(server.address()),
            new Window.Everything());

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).contains("Book 1");
  }
}
