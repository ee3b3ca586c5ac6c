package org.openlearningexchange.harvest.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.probe.ProberFixture.request;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.probe.sample.Card;
import org.openlearningexchange.harvest.probe.sample.LicenceReading;

class ProberTest {
  private static final String TITLE = "<dc:title>T</dc:title>";

  private final FakeOai oai = new FakeOai();
  private final ProberFixture prober = new ProberFixture(oai.client());

  @AfterEach
  void close() {
    prober.close();
    oai.close();
  }

  private ProbeReport probe() {
    return prober.probe(request(oai.baseUrl(), "oai-pmh"));
  }

  private Finding finding(String code) {
    List<Finding> findings = probe().findings();
    assertThat(findings).extracting(Finding::code).contains(code);
    return findings.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  private void answerLinks() {
    oai.site().otherwise(exchange -> FakeSite.send(exchange, "<html>A page</html>"));
  }

  @Test
  void givesAGoodSourceTheWholeScore() {
    oai.goodRecords(7).pageSize(3);
    answerLinks();

    ProbeReport report = probe();

    assertThat(report.findings()).extracting(Finding::code).containsExactly("no-https");
    assertThat(report.score().value()).isEqualTo(100);
    assertThat(report.sample().mapped()).isEqualTo(7);
    assertThat(report.sample().isWhole()).isTrue();
    assertThat(report.sample().links().reachable()).isEqualTo(7);
    assertThat(report.registration().name()).isEqualTo("Fake repository");
    assertThat(report.registration().metadataPrefix()).isEqualTo("oai_dc");
  }

  @Test
  void findsTheInterfaceFromTheHomePageAndLooksAtIt() {
    oai.goodRecords(1);
    answerLinks();

    ProbeReport report = prober.probe(oai.site().at("/"));

    assertThat(report.registration().baseUrl()).isEqualTo(oai.baseUrl());
    assertThat(report.sample().mapped()).isEqualTo(1);
  }

  @Test
  void looksAtAHundredRecordsAndNoMore() {
    oai.goodRecords(250).pageSize(60);

    assertThat(probe().sample().delivered()).isEqualTo(100);
  }

  @Test
  void showsARecordAsTeachersWouldSeeIt() {
    oai.goodRecords(1);

    Card card = probe().sample().cards().get(0);

    assertThat(card.title()).isEqualTo(new Card.Text("Course 1", "en"));
    assertThat(card.description().text()).isEqualTo("About it.");
    assertThat(card.languages()).containsExactly(new Card.Label("English", true));
    assertThat(card.subjects()).singleElement().satisfies(it -> assertThat(it.isMapped()).isTrue());
    assertThat(card.creators()).containsExactly("Doe, Jane");
    assertThat(card.provider()).isEqualTo("Fake repository");
    assertThat(card.licenceStatements())
        .containsExactly("https://creativecommons.org/licenses/by/4.0/");
    assertThat(card.licence()).isEqualTo(LicenceReading.RECOGNISED);
  }

  @Test
  void labelsInTheLanguageOfTheCaller() {
    oai.goodRecords(1);

    ProbeReport report =
        prober.probe(
            new ProbeRequest(
                null, oai.baseUrl(), "oai-pmh", null, List.of(), List.of(), "Uni", "de"));

    Card card = report.sample().cards().get(0);
    assertThat(card.languages()).containsExactly(new Card.Label("Englisch", true));
    assertThat(card.provider()).isEqualTo("Uni");
  }

  @Test
  void warnsOfASourceWhoseRecordsAreAllRefused() {
    oai.metadata(1, "<marc xmlns=\"x\"/>").metadata(2, "<marc xmlns=\"x\"/>");

    ProbeReport report = probe();

    assertThat(report.firstBlocking()).isEmpty();
    assertThat(report.findings()).extracting(Finding::code).contains("every-record-refused");
    assertThat(report.score().value()).isLessThan(10);
    assertThat(report.sample().refusals()).hasSize(2);
    assertThat(report.sample().refusals().get(0).reason()).contains("marc");
    assertThat(report.sample().refusals().get(0).raw()).contains("<marc");
  }

  @Test
  void onlyWarnsOfSomeRecordsThatAreRefused() {
    oai.goodRecords(2).dublinCore(3, "<dc:date>2020</dc:date>");

    Finding finding = finding("records-refused");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message()).contains("1 of 3").contains("no title");
  }

  @Test
  void warnsOfASourceWithoutRecords() {
    assertThat(finding("no-records").severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void blocksAListThatNeverComes() {
    oai.goodRecords(1).on("ListRecords", FakeSite.status(500));

    assertThat(finding("no-list").severity()).isEqualTo(Severity.BLOCKING);
  }

  @Test
  void onlyWarnsOfAListThatBreaksOff() {
    oai.goodRecords(5)
        .pageSize(2)
        .fault(
            "ListRecords",
            xml -> xml.contains("oai:example.org:3") ? xml.substring(0, xml.length() - 300) : xml);

    assertThat(finding("list-broke-off").severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void goesOnBehindPagesOfTombstones() {
    for (int i = 1; i <= 3; i++) {
      oai.record(
          "<record><header status=\"deleted\"><identifier>oai:x:%d</identifier>".formatted(i)
              + "<datestamp>2026-01-01T00:00:00Z</datestamp></header></record>");
    }
    oai.goodRecords(1).pageSize(1);

    ProbeReport report = probe();

    assertThat(report.sample().deleted()).isEqualTo(3);
    assertThat(report.sample().mapped()).isEqualTo(1);
    assertThat(report.firstBlocking()).isEmpty();
  }

  /** What a record may lack, beside what it has. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<dc:rights>x</dc:rights> | address-missing | WARNING",
        "<dc:description>About it.</dc:description> | licence-missing | WARNING",
        "<dc:rights>Free for all</dc:rights> | licence-in-words | INFORMATION",
        "<dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>"
            + "<dc:rights>http://creativecommons.org/licenses/by-nc/4.0/deed.de</dc:rights>"
            + " | licence-conflicting | WARNING",
        "<dc:rights>x</dc:rights> | language-missing | INFORMATION",
        "<dc:rights>x</dc:rights> | description-missing | INFORMATION",
        "<dc:type>Something else</dc:type> | values-unmapped | INFORMATION",
        "<dc:identifier>http://127.0.0.1:1/gone</dc:identifier> | links-broken | WARNING"
      })
  void findsWhatRecordsLack(String elements, String code, Severity severity) {
    oai.dublinCore(1, TITLE + elements);

    assertThat(finding(code))
        .satisfies(
            it -> {
              assertThat(it.severity()).isEqualTo(severity);
              assertThat(it.remedy()).isNotBlank();
            });
  }

  /** What is wrong with the frame of a record. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oai:example.org:1 | 17 | identifier-not-uri",
        "2026-01-02T00:00:00Z | yesterday | datestamp-invalid",
        "2026-01-02T00:00:00Z | 2999-01-01T00:00:00Z | datestamp-in-future",
        "2026-01-02T00:00:00Z | 2026-01-02 | datestamp-granularity",
        "Course 1 | Course & more | records-repaired",
        "OAI/2.0/oai_dc/ | OAI/1.0/oai_dc/ | namespace-differs"
      })
  void findsWhatIsWrongWithTheFramesOfRecords(String what, String by, String code) {
    oai.goodRecords(1).replace("ListRecords", what, by);

    assertThat(finding(code).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void findsARecordThatComesTwice() {
    oai.goodRecords(1).goodRecords(1);

    assertThat(finding("identifier-repeated").example()).isEqualTo("oai:example.org:1");
  }

  @Test
  void findsBytesThatAreNoCharacters() {
    oai.goodRecords(1);
    oai.replace("ListRecords", "Course 1", "Course \uFFFD");

    assertThat(finding("characters-lost").section()).isEqualTo("OAI-PMH 3.2");
  }

  @Test
  void countsHowManyRecordsFillAFieldAndWhatNoVocabularyHolds() {
    oai.goodRecords(2).dublinCore(3, TITLE + "<dc:type>Odd</dc:type>").pageSize(10);

    ProbeReport report = probe();

    assertThat(report.sample().field("learningResourceType"))
        .satisfies(
            it -> {
              assertThat(it.records()).isEqualTo(2);
              assertThat(it.mapped()).isEqualTo(2);
              assertThat(it.unmapped()).isEqualTo(1);
              assertThat(it.unmappedValues().get(0).value()).isEqualTo("Odd");
            });
    assertThat(report.sample().field("name").records()).isEqualTo(3);
    assertThat(report.sample().field("credits").records()).isZero();
  }

  @Test
  void blocksAPrivateAddressAndSaysWhy() {
    ProbeReport report = prober.probe(URI.create("http://127.0.0.7:8090/"));

    assertThat(report.firstBlocking())
        .hasValueSatisfying(
            it -> {
              assertThat(it.code()).isEqualTo("private-address");
              assertThat(it.remedy()).contains("public Internet");
            });
    assertThat(report.sample()).isNull();
    assertThat(report.registration()).isNull();
  }

  @Test
  void blocksAnAddressWithNothingToHarvest() {
    oai.site()
        .otherwise(exchange -> FakeSite.send(exchange, "<!DOCTYPE html><html>Hi</html>"))
        .on("/oai", FakeSite.status(404));

    assertThat(prober.probe(oai.site().at("/")).firstBlocking())
        .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("nothing-found"));
  }

  @Test
  void refusesWhatComesFromThisExchange() {
    oai.goodRecords(1).replace("ListRecords", "oai:example.org:1", "oai:exchange.example.org:1");

    assertThat(probe().sample().refusals().get(0).reason()).contains("no loops");
  }

  @Test
  void asksServersAgainThatKnowNoHead() {
    oai.goodRecords(1)
        .site()
        .otherwise(
            exchange -> {
              if (exchange.getRequestMethod().equals("HEAD")) {
                FakeSite.status(405).answer(exchange);
              } else {
                FakeSite.send(exchange, "a page");
              }
            });

    assertThat(probe().sample().links().reachable()).isEqualTo(1);
  }

  @Test
  void doesNotCallALinkBrokenThatLetsNoRobotIn() {
    oai.goodRecords(1).site().otherwise(FakeSite.status(403));

    assertThat(probe().sample().links().notChecked()).isEqualTo(1);
    assertThat(probe().sample().links().broken()).isZero();
  }

  @Test
  void followsTenLinksAtMost() {
    oai.goodRecords(40);
    answerLinks();

    probe();

    assertThat(oai.site().asked()).filteredOn(it -> it.startsWith("/course/")).hasSize(10);
  }

  @Test
  void saysThatAProtocolIsNotSpoken() {
    ProbeReport report = prober.probe(request(oai.baseUrl(), "gopher"));

    assertThat(report.firstBlocking())
        .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("protocol-unknown"));
  }

  @Test
  void keepsMarkupOfTitlesAsText() {
    oai.dublinCore(1, "<dc:title>&lt;script&gt;alert(1)&lt;/script&gt; On vectors</dc:title>");

    assertThat(probe().sample().cards().get(0).title().text()).isEqualTo("On vectors");
  }

  @Test
  void survivesBeingWrittenAndReadAgain() {
    oai.goodRecords(2).metadata(3, "<marc/>");
    ProbeReport report = probe();

    String json = Json.write(report);

    assertThat(Json.write(Json.read(json, ProbeReport.class))).isEqualTo(json);
  }
}
