package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.header;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.record.Arrival;

/** What records say, on the whole way from the server; each mapping has tests of its own. */
class ContentTroublesTest {
  private static final String ODD = "oai:example.org:odd";

  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Harvested harvest(String record) throws Exception {
    server.list(page(record, record(1)));
    Harvested harvested = TroubledHarvest.of(server);
    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.live).containsKey("oai:example.org:1");
    return harvested;
  }

  /** A record with this title and these elements, and nothing else. */
  private static String bare(String elements) {
    return record(ODD, "<dc:title>Title</dc:title>" + elements)
        .replace("<dc:identifier>https://example.org/a</dc:identifier>", "")
        .replace("<dc:rights>CC BY 4.0</dc:rights>", "");
  }

  private LearningResource resource(String elements) throws Exception {
    return harvest(bare(elements)).resource(ODD);
  }

  private static String lom(String content) {
    return "<record>"
        + header(ODD)
        + "<metadata><lom xmlns=\"http://ltsc.ieee.org/xsd/LOM\">"
        + content
        + "</lom></metadata></record>";
  }

  @Test
  void findsTheLandingPageAmongManyIdentifiers() throws Exception {
    LearningResource resource =
        resource(
            "<dc:identifier>ISBN 978-3-16-148410-0</dc:identifier>"
                + "<dc:identifier>Doe, J. (2020). A book. Town.</dc:identifier>"
                + "<dc:identifier>https://example.org/bitstream/1/book.pdf</dc:identifier>"
                + "<dc:identifier>doi:10.1000/182</dc:identifier>"
                + "<dc:identifier> https://example.org/handle/1/2 </dc:identifier>");

    assertThat(resource.id()).isEqualTo(URI.create("https://example.org/handle/1/2"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1000/182,https://doi.org/10.1000/182",
    "doi:10.1000/182,https://doi.org/10.1000/182",
    "hdl:1234/5678,https://hdl.handle.net/1234/5678"
  })
  void makesIdentifiersResolvable(String identifier, URI address) throws Exception {
    assertThat(resource("<dc:identifier>" + identifier + "</dc:identifier>").id())
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<dc:title/>", "<dc:title> \n </dc:title>", "<dc:title>null</dc:title>"})
  void refusesARecordWithoutTitleAndCountsIt(String title) throws Exception {
    Harvested harvested = harvest(bare("").replace("<dc:title>Title</dc:title>", title));

    assertThat(harvested.account.refused()).isEqualTo(1);
    assertThat(harvested.refused)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).contains("no title");
              assertThat(it.path()).isEqualTo("dc:title");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "en_US,en",
    "English,en",
    "eng,en",
    "dut,nl",
    "Jpn,ja",
    "Kor,ko",
    "Chi,zh",
    "mul,''",
    "${language},''",
    "N/A,''",
    "LAT,la"
  })
  void readsLanguagesAndGuessesNone(String stated, String language) throws Exception {
    assertThat(
            String.join(
                ",",
                resource(
                        "<dc:language>"
                            + stated
                            + "</dc:language><dc:description>..."
                            + "</dc:description>")
                    .inLanguage()))
        .isEqualTo(language);
  }

  @Test
  void keepsEveryStatementAboutRights() throws Exception {
    Harvested harvested =
        harvest(
            bare(
                "<dc:rights>info:eu-repo/semantics/openAccess</dc:rights><dc:rights>Alle Rechte"
                    + " vorbehalten</dc:rights>"
                    + "<dc:rights>http://creativecommons.org/licenses/by/3.0/de/deed.de</dc:rights>"));

    assertThat(harvested.live.get(ODD).content().licenceStatements())
        .extracting("text")
        .containsExactly(
            "info:eu-repo/semantics/openAccess",
            "Alle Rechte vorbehalten",
            "http://creativecommons.org/licenses/by/3.0/de/deed.de");
  }

  @ParameterizedTest
  @CsvSource({"2019,2019", "2019-05,2019-05", "05.04.2019,2019-04-05"})
  void inventsNoPrecisionOfDates(String stated, String date) throws Exception {
    assertThat(resource("<dc:date>" + stated + "</dc:date>").datePublished()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[circa 1990?]", "n.d.", "99999-99-99", "yesterday", "0000-00-00"})
  void keepsDatesThatAreUncertainOnlyAsTheyWereSaid(String stated) throws Exception {
    Harvested harvested = harvest(bare("<dc:date>" + stated + "</dc:date>"));

    assertThat(harvested.resource(ODD).datePublished()).isNull();
    assertThat(Json.write(harvested.live.get(ODD).content().sourceValues())).contains(stated);
  }

  @Test
  void storesHtmlAsText() throws Exception {
    assertThat(
            resource(
                    "<dc:description>&lt;p&gt;One &amp;amp; &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;"
                        + "&lt;script&gt;x()&lt;/script&gt;</dc:description>")
                .description())
        .containsValue("One & two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<general><title><string language=\"en\">Title</string></title></general>",
        "<general><title><langstring xml:lang=\"en\">Title</langstring></title></general>",
        "<general><title><string language=\"x-none\">Title</string></title></general>",
        "<general><title><string>Title</string></title></general>",
        "<general><title>Title</title></general>"
      })
  void readsTheBindingsOfLom(String general) throws Exception {
    assertThat(harvest(lom(general)).resource(ODD).name().values()).containsExactly("Title");
    assertThat(
            harvest(lom(general).replace(" xmlns=\"http://ltsc.ieee.org/xsd/LOM\"", ""))
                .resource(ODD)
                .name()
                .values())
        .containsExactly("Title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEND:VCARD",
        "BEGIN:VCARD VERSION:3.0 N:Lovelace;Ada FN:Ada Lovelace END:VCARD",
        "BEGIN:VCARD\nN:Lovelace;Ada;;;",
        "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ada=20Lovelace\nEND:VCARD",
        "Ada Lovelace"
      })
  void readsNamesOfVcardsAndShowsNone(String card) throws Exception {
    LearningResource resource =
        harvest(
                lom(
                    "<general><title><string>T</string></title></general><lifeCycle><contribute>"
                        + "<role><source>LOMv1.0</source><value>author</value></role><entity>"
                        + card
                        + "</entity></contribute></lifeCycle>"))
            .resource(ODD);

    assertThat(resource.creator()).extracting(Agent::name).containsExactly("Ada Lovelace");
    assertThat(Json.write(resource)).doesNotContain("VCARD");
  }

  @ParameterizedTest
  @CsvSource({"PT02M25S,PT2M25S", "PT0H14M54S,PT14M54S", "45 min,PT45M", "PT0H,", "'',", "P999Y,"})
  void readsDurationsThatMakeSense(String stated, String expected) throws Exception {
    Duration duration =
        harvest(
                lom(
                    "<general><title><string>T</string></title></general><educational>"
                        + "<typicalLearningTime><duration>"
                        + stated
                        + "</duration></typicalLearningTime></educational>"))
            .resource(ODD)
            .timeRequired();

    assertThat(duration).isEqualTo(expected == null ? null : Duration.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null ", "&lt;p&gt;", "&lt;script&gt;&lt;/script&gt;", "a;", "(", "\n"})
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void losesNeitherItsTimeNorItsStackInRepetitions(String unit) throws Exception {
    String text = unit.repeat(200_000 / unit.length());

    LearningResource resource =
        resource(
            "<dc:title>"
                + text
                + "</dc:title><dc:creator>"
                + text
                + "</dc:creator><dc:description>"
                + text
                + "</dc:description>");

    assertThat(resource.name()).containsValue("Title");
  }

  @Test
  void saysWhichFormatItCannotRead() throws Exception {
    Harvested harvested =
        harvest(
            "<record>"
                + header(ODD)
                + "<metadata><x:thing xmlns:x=\"urn:x\"><x:a>1</x:a></x:thing></metadata></record>");

    assertThat(harvested.refused)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).contains("format thing cannot be read");
              assertThat(it.path()).isEqualTo("metadata");
            });
  }

  @Test
  void doesNotTakeBackWhatCameFromThisExchange() throws Exception {
    Harvested harvested =
        harvest(
            record(ODD, "<dc:title>Ours</dc:title>")
                .replace(
                    "</record>",
                    "<about><provenance xmlns=\"http://www.openarchives.org/OAI/2.0/provenance\">"
                        + "<originDescription><baseURL>https://exchange.example.org/oai</baseURL>"
                        + "</originDescription></provenance></about></record>"));

    assertThat(harvested.refused)
        .extracting(Arrival.Faulty::reason)
        .singleElement()
        .asString()
        .contains("comes from this exchange");
  }
}
