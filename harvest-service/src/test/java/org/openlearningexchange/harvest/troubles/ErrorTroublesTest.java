package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.FAILED;
import static org.openlearningexchange.contracts.message.RunReport.State.PARTIAL;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.document;
import static org.openlearningexchange.harvest.troubles.OaiText.error;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.harvest.protocol.Window;

/** Errors in the protocol. */
class ErrorTroublesTest {
  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Harvested harvest() throws Exception {
    return TroubledHarvest.of(server);
  }

  @Test
  void takesNoRecordsMatchAtFirstForSuccessWithoutChanges() throws Exception {
    server.list(error("noRecordsMatch", "nothing new"));

    Harvested harvested =
        TroubledHarvest.of(server, new Window.Since("2026-10-01T00:00:00Z", Duration.ZERO));

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.isComplete).isFalse();
    assertThat(harvested.account.delivered()).isZero();
    assertThat(harvested.mark).isEqualTo(OaiText.DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "badVerb",
        "badArgument",
        "cannotDisseminateFormat",
        "noSetHierarchy",
        "idDoesNotExist",
        "noMetadataFormats",
        "badResumptionToken",
        "InternalException",
        "norecordsmatchbutserious",
        ""
      })
  void takesNoOtherErrorForAnEmptyList(String code) throws Exception {
    server.list(error(code, "because"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains(code.isEmpty() ? "unknown" : code, "because");
    assertThat(server.lists()).hasSize(1);
  }

  @Test
  void takesSeveralErrorsForTheWorstOfThem() throws Exception {
    server.list(
        document(
            "<error code=\"noRecordsMatch\">nothing</error>"
                + "<error code=\"badArgument\">no such set</error>"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("badArgument", "no such set");
  }

  @Test
  void readsErrorsBesideRecordsForWhatTheyAre() throws Exception {
    server.list(
        document(
            "<error code=\"InternalException\">out of memory</error><ListRecords>"
                + record(1)
                + "</ListRecords>"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).containsExactly("Book 1");
  }

  @Test
  void boundsWhatAnErrorSays() throws Exception {
    server.list(error("badArgument", "x".repeat(100_000)));

    assertThat(harvest().reason).hasSizeLessThan(4_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 422, 500})
  void readsAnErrorOfTheProtocolThatCameWithAnErrorOfHttp(int status) throws Exception {
    byte[] nothing = error("noRecordsMatch", "").getBytes(StandardCharsets.UTF_8);
    server.list(Answering.status(status, "", nothing));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);
  }

  @Test
  void beginsAnewWhenABadTokenCameWithAnErrorOfHttp() throws Exception {
    byte[] bad = error("badResumptionToken", "").getBytes(StandardCharsets.UTF_8);
    server
        .list(page(record(1), token("two")))
        .at("two", Answering.status(422, "", bad), Answering.ok(page(record(2))));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);
  }

  @ParameterizedTest
  @CsvSource({"500,oops", "500,<h1>Internal Server Error</h1>", "502,bad gateway", "504,''"})
  void asksAgainAfterAnErrorOfTheServerAndThenEndsPartial(int status, String body)
      throws Exception {
    server
        .list(page(record(1), token("two")))
        .at("two", Answering.status(status, "", body.getBytes(StandardCharsets.UTF_8)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("HTTP " + status);
    assertThat(harvested.titles()).containsExactly("Book 1");
    assertThat(server.tokens()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ListIdentifiers><header><identifier>1</identifier></header></ListIdentifiers>",
        "<Identify><repositoryName>again</repositoryName></Identify>",
        "",
        "<ListSets/>"
      })
  void takesADocumentWithoutAListForNoList(String content) throws Exception {
    server.list(page(record(1), token("two"))).at("two", document(content));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.reason).contains("neither a list of records nor an error");
    assertThat(harvested.titles()).containsExactly("Book 1");
  }

  @Test
  void takesAnEmptyListForOneThatIsEmpty() throws Exception {
    server.list(document("<ListRecords/>"));

    assertThat(harvest().state).isEqualTo(SUCCEEDED);
  }

  @Test
  void takesAListThatAnErrorHandlerClosedForOneThatBrokeOff() throws Exception {
    server.list(
        document("<ListRecords>" + record(1) + "<record><header><identifier>oai:example.org:2"));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(PARTIAL);
    assertThat(harvested.titles()).containsExactly("Book 1");
    assertThat(harvested.reason).contains("broke off");
  }

  @Test
  void harvestsWhereIdentifySaysNothing() throws Exception {
    server.verb("Identify", error("badVerb", "unknown verb")).list(page(record(1)));

    Harvested harvested =
        TroubledHarvest.of(server, new Window.Since("2026-10-05T00:00:00Z", Duration.ZERO));

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.from).isEqualTo("2026-10-04");
  }

  @Test
  void failsWithTheReasonWhereIdentifyDoesNotAnswer() throws Exception {
    server.verb("Identify", Answering.status(503)).list(page(record(1)));

    Harvested harvested = harvest();

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("HTTP 503");
    assertThat(server.lists()).isEmpty();
  }
}
