package org.openlearningexchange.harvest.probe.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.probe.FakeOai;
import org.openlearningexchange.harvest.probe.FakeSite;
import org.openlearningexchange.harvest.probe.ask.Deadline;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.protocol.Source;

class OaiSurveyorTest {
  /** Not a fault, but how the test's server is. */
  private static final String HTTP = "no-https";

  private final FakeOai oai = new FakeOai().goodRecords(5).pageSize(2);
  private final SourceClient client = oai.client();
  private Optional<OaiSurvey> survey = Optional.empty();

  @AfterEach
  void close() {
    client.close();
    oai.close();
  }

  private List<Finding> findings() {
    return findings(source(oai.baseUrl(), null, List.of()));
  }

  private static Source source(URI address, String prefix, List<String> sets) {
    return new Source(null, address, prefix, sets, List.of());
  }

  private List<Finding> findings(Source source) {
    FindingList findings = new FindingList();
    Questions questions =
        new Questions(client, Clock.systemUTC(), Deadline.in(Duration.ofSeconds(20)), null, 20);
    try {
      survey = new OaiSurveyor(Clock.systemUTC()).survey(source, questions, findings);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return findings.toList().stream().filter(it -> !it.code().equals(HTTP)).toList();
  }

  private void assertOnly(Severity severity, String code) {
    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.message()).isNotBlank();
              assertThat(finding.remedy()).isNotBlank();
            });
  }

  @Test
  void findsNothingInAnInterfaceWithoutAFault() {
    assertThat(findings()).isEmpty();
    assertThat(survey)
        .hasValueSatisfying(
            it -> {
              assertThat(it.repositoryName()).isEqualTo("Fake repository");
              assertThat(it.formats()).extracting(OfferedFormat::metadataPrefix).contains("oai_dc");
              assertThat(it.sets()).containsExactly(new OfferedSet("math", "Mathematics"));
              assertThat(it.allSets()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Identify | <protocolVersion>2.0</protocolVersion> | <protocolVersion>1.1</protocolVersion>"
            + " | WARNING | protocol-version",
        "Identify | /oai</baseURL> | /elsewhere</baseURL> | INFORMATION | base-url-differs",
        "Identify | 2020-01-01T00:00:00Z | yesterday | WARNING | earliest-datestamp",
        "Identify | 2020-01-01T00:00:00Z | 2999-01-01T00:00:00Z | WARNING | earliest-datestamp",
        "Identify | 2020-01-01T00:00:00Z | 0000-00-00 | WARNING | earliest-datestamp",
        "Identify | 2020-01-01T00:00:00Z | 2020-01-01 | INFORMATION |"
            + " earliest-datestamp-granularity",
        "Identify | persistent | yes | WARNING | deleted-record",
        "Identify | a@example.org | nobody | INFORMATION | admin-email",
        "Identify | <repositoryName>Fake repository</repositoryName> | '' | INFORMATION |"
            + " repository-name",
        "Identify | ' xmlns=\"http://www.openarchives.org/OAI/2.0/\"' | '' | WARNING |"
            + " envelope-namespace",
        "Identify | <?xml | Notice: undefined index <?xml | WARNING | text-before-xml",
        "Identify | Fake repository | A & B | WARNING | not-well-formed",
        "Identify | Z</responseDate> | +01:00</responseDate> | WARNING | response-date",
        "ListMetadataFormats | <metadataPrefix>oai_dc | <metadataPrefix>lom | WARNING | no-oai-dc",
        "ListMetadataFormats | oai_dc | own | WARNING | no-known-format",
        "ListMetadataFormats | OAI/2.0/oai_dc/ | OAI/1.1/dc | WARNING | format-namespace",
        "ListMetadataFormats | metadataNamespace> | x> | INFORMATION | format-without-schema",
        "ListSets | <setSpec>math</setSpec> | <setSpec>so what</setSpec> | INFORMATION |"
            + " set-spec-characters",
        "ListSets | </set> | </set><set><setSpec>math</setSpec></set> | INFORMATION |"
            + " set-repeated",
        "NoSuchVerb | badVerb | badArgument | INFORMATION | bad-verb",
        "ListIdentifiers | noRecordsMatch | badArgument | INFORMATION | no-records-match"
      })
  void findsEachFault(String verb, String what, String by, Severity severity, String code) {
    oai.replace(verb, what, by);

    assertThat(findings()).extracting(Finding::code).contains(code);
    assertThat(findings())
        .filteredOn(it -> it.code().equals(code))
        .allMatch(it -> it.severity() == severity && it.remedy() != null);
  }

  @Test
  void noticesAClockThatIsWrong() {
    String wrong = Instant.now().plus(3, ChronoUnit.HOURS).toString().substring(0, 19) + "Z";
    oai.fault("Identify", xml -> xml.replaceAll("<responseDate>[^<]*", "<responseDate>" + wrong));

    assertOnly(Severity.WARNING, "clock-skew");
  }

  @Test
  void noticesThatFromIsNotHonoured() {
    oai.fault(
        "ListIdentifiers",
        xml ->
            xml.replaceAll(
                "<error.*</error>",
                "<ListIdentifiers><header><identifier>a:b</identifier></header>"
                    + "</ListIdentifiers>"));

    assertThat(findings())
        .extracting(Finding::code)
        .containsExactly("from-not-honoured", "until-not-honoured");
  }

  @Test
  void noticesATokenThatIsGoodOnlyOnce() {
    AtomicInteger times = new AtomicInteger();
    oai.fault(
        "ListIdentifiers",
        xml ->
            xml.contains("oai:example.org:3") && times.getAndIncrement() > 0
                ? xml.replaceAll(
                    "<ListIdentifiers>.*</ListIdentifiers>",
                    "<error code=\"badResumptionToken\">used</error>")
                : xml);

    assertOnly(Severity.WARNING, "token-not-idempotent");
  }

  @Test
  void noticesATokenThatIsNotGoodAtAll() {
    oai.fault(
        "ListIdentifiers",
        xml ->
            xml.contains("oai:example.org:3")
                ? xml.replaceAll(
                    "<ListIdentifiers>.*</ListIdentifiers>",
                    "<error code=\"badResumptionToken\">unknown</error>")
                : xml);

    assertOnly(Severity.WARNING, "token-not-good");
  }

  @Test
  void noticesTokensThatHaveExpired() {
    oai.tokenAttributes(" completeListSize=\"%d\" expirationDate=\"2020-01-01T00:00:00Z\"");

    assertOnly(Severity.WARNING, "token-expires-soon");
  }

  @Test
  void noticesThatNobodySaysHowLongTheListIs() {
    oai.tokenAttributes("");

    assertOnly(Severity.INFORMATION, "no-complete-list-size");
  }

  @Test
  void noticesAVerbThatIsNotAnswered() {
    oai.on("ListSets", FakeSite.status(500));

    assertOnly(Severity.WARNING, "verb-unanswered");
  }

  @Test
  void takesARepositoryWithoutSetsForSound() {
    oai.fault(
        "ListSets",
        xml -> xml.replaceAll("<ListSets>.*</ListSets>", "<error code=\"noSetHierarchy\"/>"));

    assertThat(findings()).isEmpty();
  }

  @Test
  void noticesASetThatIsNotOffered() {
    assertThat(findings(source(oai.baseUrl(), null, List.of("physics"))))
        .extracting(Finding::code)
        .containsExactly("set-not-offered");
  }

  @Test
  void warnsOfAFormatThatIsNotOffered() {
    assertThat(findings(source(oai.baseUrl(), "lom", List.of())))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("format-not-offered");
              assertThat(it.severity()).isEqualTo(Severity.WARNING);
              assertThat(it.remedy()).contains("oai_dc");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>Welcome</body></html> | html-answer",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><OAI-PMH><Identify/></OAI-PMH> | dtd",
        "{} | not-oai-pmh",
        "'' | not-oai-pmh"
      })
  void blocksWhatIsNotOaiPmh(String body, String code) {
    oai.on("Identify", exchange -> FakeSite.send(exchange, body));

    assertOnly(Severity.BLOCKING, code);
    assertThat(survey).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, credentials-needed",
    "403, access-forbidden",
    "404, address-not-found",
    "500, unreachable"
  })
  void blocksASourceThatDoesNotAnswer(int status, String code) {
    oai.on("Identify", FakeSite.status(status));

    assertOnly(Severity.BLOCKING, code);
  }

  @Test
  void asksOnceMoreWhenAnAnswerFails() {
    AtomicInteger times = new AtomicInteger();
    FakeSite.Answering identify = exchange -> FakeSite.send(exchange, FakeSite.IDENTIFY);
    oai.on(
        "Identify",
        exchange ->
            (times.getAndIncrement() == 0 ? FakeSite.status(500) : identify).answer(exchange));

    assertThat(findings()).extracting(Finding::severity).doesNotContain(Severity.BLOCKING);
    assertThat(survey).isPresent();
  }

  @Test
  void saysWhenASourceWantsToBeAskedAgain() {
    oai.on("Identify", FakeSite.status(503, "Retry-After", "600"));

    assertThat(findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("asked-to-wait");
              assertThat(it.remedy()).contains("10 minutes");
            });
  }

  @Test
  void blocksAPrivateAddress() {
    assertThat(findings(source(URI.create("http://127.0.0.9:8099/oai"), null, List.of())))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("private-address");
              assertThat(it.severity()).isEqualTo(Severity.BLOCKING);
            });
  }

  @Test
  void noticesAnAddressThatMoved() {
    oai.site()
        .on(
            "/old",
            exchange -> {
              String query = exchange.getRequestURI().getRawQuery();
              FakeSite.status(301, "Location", "/oai?" + query).answer(exchange);
            });

    assertThat(findings(source(oai.site().at("/old"), null, List.of())))
        .extracting(Finding::code)
        .contains("moved");
  }

  @Test
  void noticesThatAnswersComeUncompressed() {
    String filler = "<description>" + "x".repeat(3_000) + "</description></Identify>";
    oai.replace("Identify", "</Identify>", filler);

    assertOnly(Severity.INFORMATION, "no-compression");
  }

  @Test
  void isContentWithCompressedAnswers() {
    String filler = "<description>" + "x".repeat(3_000) + "</description></Identify>";
    String identify =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "</responseDate><Identify><repositoryName>N</repositoryName>"
            + filler
            + "</OAI-PMH>";
    oai.on(
        "Identify",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (GZIPOutputStream gzip = new GZIPOutputStream(exchange.getResponseBody())) {
            gzip.write(identify.getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(findings()).extracting(Finding::code).doesNotContain("no-compression");
  }
}
