package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.OaiClient.Reply;
import org.openlearningexchange.samples.collection.SampleCollections;

/** What each verb answers over HTTP (OAI-PMH 4). */
class VerbsTest {
  private static final String FIRST = "oai:aurora.example.org:lineare-algebra-1";
  private static final String WITHDRAWN = "oai:aurora.example.org:withdrawn-video";
  private static SampleRepository repository;
  private static OaiClient client;

  @BeforeAll
  static void start() {
    repository = SampleRepository.start(0, SampleCollections.named("aurora"));
    client = new OaiClient(repository.baseUrl());
  }

  @AfterAll
  static void stop() {
    repository.close();
  }

  @Test
  void identifyTellsEverythingThatTheSpecificationDemands() {
    Reply reply = client.ask("verb=Identify");

    assertThat(reply.texts("//Identify/*").size()).isEqualTo(9);
    assertThat(reply.text("//baseURL")).isEqualTo(repository.baseUrl().toString());
    assertThat(reply.text("//protocolVersion")).isEqualTo("2.0");
    assertThat(reply.text("//granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
    assertThat(reply.text("//deletedRecord")).isEqualTo("persistent");
    assertThat(reply.text("//earliestDatestamp"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(reply.text("//sampleIdentifier")).startsWith("oai:aurora.example.org:");
    assertThat(reply.http().headers().firstValue("Content-Type"))
        .contains("text/xml; charset=UTF-8");
  }

  @Test
  void earliestDatestampIsNoLaterThanAnyRecord() {
    String earliest = client.ask("verb=Identify").text("//earliestDatestamp");

    assertThat(
            client.list("verb=ListIdentifiers&metadataPrefix=oai_dc").stream()
                .flatMap(page -> page.texts("//datestamp").stream()))
        .isNotEmpty()
        .allSatisfy(datestamp -> assertThat(datestamp).isGreaterThanOrEqualTo(earliest));
  }

  @Test
  void listsBothMetadataFormats() {
    Reply reply = client.ask("verb=ListMetadataFormats");

    assertThat(reply.texts("//metadataPrefix")).containsExactly("oai_dc", "lom");
    assertThat(reply.texts("//metadataNamespace"))
        .containsExactly(
            "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://ltsc.ieee.org/xsd/LOM");
  }

  @Test
  void listsTheFormatsOfOneItem() {
    assertThat(client.ask("verb=ListMetadataFormats&identifier=" + FIRST).texts("//metadataPrefix"))
        .containsExactly("oai_dc", "lom");
  }

  @Test
  void listsSets() {
    assertThat(client.ask("verb=ListSets").texts("//setSpec"))
        .contains("ai-literacy", "mathematics", "micro-credentials");
  }

  @Test
  void listIdentifiersGivesHeadersOnly() {
    Reply reply = client.ask("verb=ListIdentifiers&metadataPrefix=oai_dc");

    assertThat(reply.count("//ListIdentifiers/header")).isEqualTo(50);
    assertThat(reply.count("//metadata")).isZero();
  }

  @Test
  void getRecordGivesTheRecordInTheFormatAskedFor() {
    Reply dublinCore = client.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + FIRST);
    Reply lom = client.ask("verb=GetRecord&metadataPrefix=lom&identifier=" + FIRST);

    assertThat(dublinCore.text("//metadata/dc/title")).startsWith("Lineare Algebra I");
    assertThat(lom.text("//metadata/lom/general/title/string")).startsWith("Lineare Algebra I");
    assertThat(lom.text("//header/identifier")).isEqualTo(FIRST);
  }

  @Test
  void deletedRecordHasAHeaderAndNoMetadata() {
    Reply reply = client.ask("verb=GetRecord&metadataPrefix=lom&identifier=" + WITHDRAWN);

    assertThat(reply.text("//header/@status")).isEqualTo("deleted");
    assertThat(reply.count("//metadata")).isZero();
  }

  @Test
  void deletedRecordsStandInListsToo() {
    List<String> deleted =
        client.list("verb=ListRecords&metadataPrefix=oai_dc").stream()
            .flatMap(page -> page.texts("//header[@status='deleted']/identifier").stream())
            .toList();

    assertThat(deleted)
        .containsExactlyInAnyOrderElementsOf(repository.deletedIdentifiers())
        .contains(WITHDRAWN);
  }

  @Test
  void listRecordsDeliversEveryRecordOnce() {
    List<String> identifiers = client.identifiers("verb=ListRecords&metadataPrefix=lom");

    assertThat(identifiers)
        .doesNotHaveDuplicates()
        .hasSize(73)
        .containsAll(repository.liveIdentifiers());
  }

  @Test
  void setArgumentSelectsMembersOfThatSet() {
    Reply reply = client.ask("verb=ListRecords&metadataPrefix=oai_dc&set=micro-credentials");

    assertThat(reply.count("//record")).isEqualTo(4);
    assertThat(reply.texts("//header/setSpec").stream().filter("micro-credentials"::equals))
        .hasSize(4);
  }

  @Test
  void postAnswersAsGetDoes() {
    String query = "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + FIRST;

    assertThat(client.post(query).text("//metadata/dc/title"))
        .isEqualTo(client.ask(query).text("//metadata/dc/title"));
  }

  @Test
  void requestElementRepeatsTheArguments() {
    Reply reply = client.ask("verb=ListIdentifiers&metadataPrefix=lom&set=law&from=2024-01-01");

    assertThat(reply.text("//request/@verb")).isEqualTo("ListIdentifiers");
    assertThat(reply.text("//request/@metadataPrefix")).isEqualTo("lom");
    assertThat(reply.text("//request/@set")).isEqualTo("law");
    assertThat(reply.text("//request/@from")).isEqualTo("2024-01-01");
    assertThat(reply.text("//request")).isEqualTo(repository.baseUrl().toString());
  }
}
