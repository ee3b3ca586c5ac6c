package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.collection.RecordCollection;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.Metadata;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.SetDescription;

/** Datestamps and sets (OAI-PMH 2.7) in a repository of five items, with seconds and with days. */
class SelectiveHarvestingTest {
  private static SampleServer server;
  private static OaiClient seconds;
  private static OaiClient days;

  @BeforeAll
  static void start() {
    server = SampleServer.start(0);
    RepositoryOptions options = RepositoryOptions.defaults().withPageSize(2);
    seconds = new OaiClient(server.add("/seconds", items(), options).baseUrl());
    days =
        new OaiClient(
            server.add("/days", items(), options.withGranularity(Granularity.DAY)).baseUrl());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RecordCollection items() {
    return new RecordCollection(
        "Five items",
        "five.example.org",
        Granularity.SECOND,
        List.of(
            new SetDescription("a", "A"),
            new SetDescription("a:b", "A, B"),
            new SetDescription("ab", "AB")),
        List.of(MetadataFormat.OAI_DC),
        List.of(
            item("one", "2025-05-01T00:00:00Z", "a"),
            item("two", "2025-05-01T23:59:59Z", "a:b"),
            item("three", "2025-05-02T00:00:00Z", "ab"),
            item("four", "2025-05-02T12:30:00Z", "a"),
            item("five", "2025-05-03T08:00:00Z", "ab")));
  }

  private static Item item(String name, String datestamp, String set) {
    return new Item(name, Instant.parse(datestamp), List.of(set), false, new Nothing());
  }

  private record Nothing() implements Metadata {
    @Override
    public Set<String> prefixes() {
      return Set.of("oai_dc");
    }

    @Override
    public String xml(String prefix) {
      return "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\"/>";
    }
  }

  private static List<String> list(OaiClient client, String selection) {
    return client.identifiers("verb=ListIdentifiers&metadataPrefix=oai_dc" + selection);
  }

  @Test
  void fromAndUntilAreInclusiveToTheSecond() {
    assertThat(list(seconds, "&from=2025-05-01T23:59:59Z&until=2025-05-02T12:30:00Z"))
        .containsExactly("two", "three", "four");
  }

  @Test
  void untilADayIncludesThatWholeDay() {
    assertThat(list(seconds, "&until=2025-05-01")).containsExactly("one", "two");
    assertThat(list(days, "&from=2025-05-02&until=2025-05-02")).containsExactly("three", "four");
  }

  @Test
  void windowHoldsOnLaterPages() {
    assertThat(list(seconds, "&from=2025-05-01T00:00:01Z"))
        .containsExactly("two", "three", "four", "five");
  }

  @Test
  void repositoryOfDaysWritesDaysAndRefusesSeconds() {
    assertThat(days.ask("verb=Identify").text("//earliestDatestamp")).isEqualTo("2025-05-01");
    assertThat(days.ask("verb=Identify").text("//granularity")).isEqualTo("YYYY-MM-DD");
    assertThat(days.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=four").text("//datestamp"))
        .isEqualTo("2025-05-02");
    assertThat(
            days.ask("verb=ListRecords&metadataPrefix=oai_dc&from=2025-05-02T00:00:00Z")
                .errorCodes())
        .containsExactly("badArgument");
  }

  @Test
  void setHoldsItsSubsetsButNotItsNamesakes() {
    assertThat(list(seconds, "&set=a")).containsExactly("one", "two", "four");
    assertThat(list(seconds, "&set=a:b")).containsExactly("two");
    assertThat(list(seconds, "&set=ab")).containsExactly("three", "five");
  }

  @Test
  void setAndDatesSelectTogether() {
    assertThat(list(seconds, "&set=a&from=2025-05-01T12:00:00Z")).containsExactly("two", "four");
  }
}
