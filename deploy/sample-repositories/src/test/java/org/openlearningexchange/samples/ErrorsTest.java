package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.samples.OaiClient.Reply;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.collection.SampleCollections;

/** Every error of OAI-PMH 3.6, over HTTP. */
class ErrorsTest {
  private static final String FIRST = "oai:aurora.example.org:lineare-algebra-1";
  private static SampleServer server;
  private static OaiClient client;
  private static OaiClient withoutSets;

  @BeforeAll
  static void start() {
    server = SampleServer.start(0);
    RepositoryOptions options = RepositoryOptions.defaults();
    client =
        new OaiClient(server.add("/oai", SampleCollections.named("aurora"), options).baseUrl());
    withoutSets =
        new OaiClient(
            server.add("/plain", GeneratedCollection.of(3), options.withoutSets()).baseUrl());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', badVerb",
    "verb=, badVerb",
    "verb=listrecords, badVerb",
    "verb=Nonsense, badVerb",
    "verb=Identify&verb=Identify, badVerb",
    "verb=Identify&metadataPrefix=oai_dc, badArgument",
    "verb=ListSets&set=law, badArgument",
    "verb=ListRecords, badArgument",
    "verb=ListIdentifiers, badArgument",
    "verb=GetRecord, badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
    "verb=GetRecord&identifier=oai:aurora.example.org:lineare-algebra-1, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
    "verb=ListRecords&metadataPrefix=oai dc, badArgument",
    "verb=ListRecords&metadataPrefix=, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&set=a::b, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2025-02-30, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2025-1-1, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01T00:00:00, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&until=2025-01-01T25:00:00Z, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2025-06-01&until=2025-05-31, badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2025-05-31T00:00:00Z, badArgument",
    "verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc, badArgument",
    "verb=ListRecords&resumptionToken=, badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=a%00b, badArgument",
    "verb=ListRecords&resumptionToken=x, badResumptionToken",
    "verb=ListIdentifiers&resumptionToken=abc.def, badResumptionToken",
    "verb=ListSets&resumptionToken=x, badResumptionToken",
    "verb=ListRecords&metadataPrefix=mods, cannotDisseminateFormat",
    "verb=ListIdentifiers&metadataPrefix=mods, cannotDisseminateFormat",
    "verb=GetRecord&metadataPrefix=mods&identifier=oai:aurora.example.org:lineare-algebra-1, cannotDisseminateFormat",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:aurora.example.org:nothing, idDoesNotExist",
    "verb=ListMetadataFormats&identifier=oai:aurora.example.org:nothing, idDoesNotExist",
    "verb=ListMetadataFormats&identifier=oai:aurora.example.org:withdrawn-video, noMetadataFormats",
    "verb=ListRecords&metadataPrefix=oai_dc&set=no-such-set, noRecordsMatch",
    "verb=ListIdentifiers&metadataPrefix=oai_dc&until=1999-12-31, noRecordsMatch",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01, noRecordsMatch"
  })
  void answersTheErrorOfTheSpecification(String query, String code) {
    Reply reply = client.ask(query.replace(" ", "%20"));

    assertThat(reply.errorCodes()).containsOnly(code);
    assertThat(reply.http().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verb=ListSets",
        "verb=ListRecords&metadataPrefix=oai_dc&set=law",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&set=law"
      })
  void repositoryWithoutSetsHasNoSetHierarchy(String query) {
    assertThat(withoutSets.ask(query).errorCodes()).containsExactly("noSetHierarchy");
  }

  @Test
  void brokenEscapeIsABadArgument() {
    assertThat(client.post("verb=GetRecord&metadataPrefix=oai_dc&identifier=%ZZ").errorCodes())
        .containsExactly("badArgument");
  }

  @Test
  void severalWrongArgumentsAreSeveralErrors() {
    assertThat(client.ask("verb=GetRecord&from=2025-01-01&until=2025-01-02").errorCodes())
        .containsExactly("badArgument", "badArgument", "badArgument", "badArgument");
  }

  @Test
  void badVerbAndBadArgumentDoNotRepeatTheArguments() {
    assertThat(client.ask("verb=Nonsense&set=law").count("//request/@verb")).isZero();
    assertThat(client.ask("verb=ListRecords&set=law").count("//request/@set")).isZero();
  }

  @Test
  void otherErrorsRepeatTheArguments() {
    Reply reply = client.ask("verb=GetRecord&metadataPrefix=mods&identifier=" + FIRST);

    assertThat(reply.text("//request/@identifier")).isEqualTo(FIRST);
  }

  @Test
  void markupInArgumentsStaysText() {
    Reply reply = client.ask("verb=%3Cscript%3E%26%22");

    assertThat(reply.errorCodes()).containsExactly("badVerb");
    assertThat(reply.text("//error")).contains("<script>&\"");
  }
}
