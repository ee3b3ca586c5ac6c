package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.FAILED;
import static org.openlearningexchange.contracts.message.RunReport.State.PARTIAL;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.titled;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.protocol.Window;

/** Sources that mean harm, or look like it. */
class SafetyTroublesTest {
  private static final String ODD = "oai:example.org:odd";

  private final TroubledServer server = TroubledServer.start();

  /** Nobody may ask it anything. */
  private final TroubledServer secret = TroubledServer.start();

  @AfterEach
  void close() {
    assertThat(secret.targets()).as("requests to an address that only a response named").isEmpty();
    server.close();
    secret.close();
  }

  private Harvested harvest() throws Exception {
    return TroubledHarvest.of(server);
  }

  /** Waits a moment for the other side to hang up. */
  private static boolean isSilent(Socket connection) throws IOException {
    try {
      return connection.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Test
  void asksNoPrivateAddress() throws Exception {
    Harvested harvested =
        TroubledHarvest.of(TroubledHarvest.source(secret.address()), new Window.Everything());

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("not public", "reachable from the Internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:%d/",
        "http://127.1:%d/",
        "http://0x7f000001:%d/",
        "http://2130706433:%d/",
        "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://0.0.0.0:%d/",
        "//127.0.0.1:%d/",
        "http://169.254.169.254/latest/meta-data/?%d",
        "file:///etc/passwd?%d",
        "gopher://127.0.0.1:%d/",
        "ftp://127.0.0.1:%d/"
      })
  void followsNoRedirectToAPrivateAddressInTheMiddleOfAList(String location) throws Exception {
    int port = secret.address().getPort();
    server
        .list(page(record(1), token("two")))
        .at("two", Answering.redirect(302, location.formatted(port)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).containsExactly("Book 1");
    assertThat(server.tokens()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void fetchesNothingThatAResponseNames() throws Exception {
    String base = secret.address().toString();
    server
        .verb(
            "Identify",
            OaiText.identify("YYYY-MM-DD")
                .replace("<granularity>", "<baseURL>" + base + "</baseURL><granularity>"))
        .list(
            page(
                    titled(ODD, "T")
                        .replace(
                            "<metadata>",
                            "<metadata><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                                + " href=\""
                                + base
                                + "\"/>")
                        .replace(
                            "</dc:title>", "</dc:title><dc:relation>" + base + "</dc:relation>"),
                    token(base + "?verb=ListRecords"))
                .replace("?>", "?><?xml-stylesheet type=\"text/xsl\" href=\"" + base + "\"?>")
                .replace(
                    "<OAI-PMH ",
                    "<OAI-PMH xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/ "
                        + base
                        + "\" "))
        .at(base + "?verb=ListRecords", page(record(1)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.titles()).containsExactlyInAnyOrder("T", "Book 1");
    assertThat(server.targets()).allMatch(it -> it.startsWith("/oai?verb="));
  }

  @Test
  void readsNoFileAndNoEntityOfARecord() throws Exception {
    server.list(
        page(
            titled(ODD, "&xxe;")
                .replace(
                    "<metadata>",
                    "<!DOCTYPE r [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><metadata>"),
            record(1)));

    Harvested harvested = harvest();

    assertThat(harvested.titles()).containsExactly("Book 1");
    assertThat(harvested.refused).hasSize(1);
  }

  @Test
  void refusesABombWithinAPage() throws Exception {
    byte[] bomb =
        Answering.gzip(page(titled(ODD, " ".repeat(70_000_000))).getBytes(StandardCharsets.UTF_8));
    server
        .list(page(record(1), token("two")))
        .at("two", Answering.ok("Content-Encoding: gzip\r\n", bomb));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("larger than 67108864 bytes", "smaller");
    assertThat(server.tokens()).hasSize(1);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endsAnAnswerWithoutEnd() throws Exception {
    server.list(
        connection -> {
          byte[] records = OaiText.records(1, 1000).getBytes(StandardCharsets.UTF_8);
          connection
              .getOutputStream()
              .write(
                  "HTTP/1.1 200 OK\r\n\r\n<OAI-PMH><ListRecords>".getBytes(StandardCharsets.UTF_8));
          while (!connection.isClosed()) {
            connection.getOutputStream().write(records);
          }
        });

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("larger than");
    assertThat(server.lists()).hasSize(1);
  }

  @Test
  void readsNoHeadersWithoutEnd() throws Exception {
    server
        .list(page(record(1), token("two")))
        .at(
            "two",
            Answering.raw("HTTP/1.1 200 OK\r\n" + "X-Header: x\r\n".repeat(200_000) + "\r\n"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(server.tokens()).hasSize(4);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endsAnAnswerThatDripsForEver() throws Exception {
    server.list(
        connection -> {
          connection
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          connection.setSoTimeout(20);
          boolean listens = true;
          while (listens) {
            connection.getOutputStream().write(' ');
            listens = isSilent(connection);
          }
        });
    FetchLimits limits = TroubledHarvest.limits(Duration.ofMillis(400), server.hostAndPort());

    Harvested harvested =
        TroubledHarvest.of(
            limits, TroubledHarvest.source(server.address()), new Window.Everything());

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("took too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:msgbox",
        "file:///etc/passwd",
        "https://user:pass@example.org/",
        "\u0001javascript:alert(1)"
      })
  void makesNoLinkOfOtherSchemes(String address) throws Exception {
    server.list(
        page(
            titled(ODD, "T")
                .replace("https://example.org/a", address.replace("\u0001", "&#1;"))
                .replace(
                    "</dc:title>",
                    "</dc:title><dc:relation>"
                        + address.replace("\u0001", "")
                        + "</dc:relation>")));

    Harvested harvested = harvest();

    assertThat(harvested.resource(ODD).id())
        .satisfiesAnyOf(
            id -> assertThat(id).isNull(),
            id -> assertThat(id).isEqualTo(URI.create("https://example.org/")));
    assertThat(Json.write(harvested.resource(ODD).isBasedOn())).doesNotContain("alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;script&gt;alert(1)&lt;/script&gt;Title",
        "<![CDATA[<script>alert(1)</script>Title]]>",
        "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Title",
        "<![CDATA[<img src=x onerror=alert(1)>Title]]>",
        "<![CDATA[<b onclick=alert(1)>Title</b>]]>",
        "\u202ETitle\u202C"
      })
  void makesPlainTextOfTitles(String title) throws Exception {
    server.list(page(titled(ODD, title)));

    assertThat(harvest().titles()).containsExactly("Title");
  }

  @Test
  void boundsATitleOfTwoHundredKilobytes() throws Exception {
    server.list(page(titled(ODD, "Long ".repeat(40_000))));

    assertThat(harvest().titles())
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("Long").hasSizeLessThan(1_100));
  }

  @Test
  void boundsWhatTravelsWithEachRecord() throws Exception {
    String sets = ("<setSpec>" + "s".repeat(200) + "%d</setSpec>").repeat(5_000);
    server.list(
        page(
            titled(ODD, "T")
                .replace("2026-10-01T00:00:00Z", "9".repeat(300_000))
                .replace("<setSpec>all</setSpec>", sets)));

    Harvested harvested = harvest();

    assertThat(Json.write(harvested.live.get(ODD).origin()).length()).isLessThan(50_000);
  }

  @Test
  void refusesARecordTooLargeToBePublished() throws Exception {
    StringBuilder titles = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      titles
          .append("<dc:title xml:lang=\"en-x-")
          .append(Integer.toString(i + 1000, 36))
          .append("\">")
          .append("T".repeat(1_000))
          .append("</dc:title>");
    }
    server.list(page(record(ODD, titles.toString()), record(1)));

    Harvested harvested = harvest();

    assertThat(harvested.live).containsKey("oai:example.org:1");
    assertThat(harvested.account.delivered()).isEqualTo(2);
    harvested
        .live
        .values()
        .forEach(it -> assertThat(Json.writeBytes(it.content())).hasSizeLessThan(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE OAI-PMH [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE OAI-PMH SYSTEM \"http://127.0.0.1/x.dtd\">",
        "<!DOCTYPE OAI-PMH [<!ENTITY % p SYSTEM \"http://127.0.0.1/p\"> %p;]>",
        "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void refusesAPageWithADtdAtOnce(String dtd) throws Exception {
    server.list(page(titled(ODD, "&x;&b;")).replace("?>", "?>" + dtd));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("DTD", "without a document type declaration");
    assertThat(server.lists()).hasSize(1);
  }
}
