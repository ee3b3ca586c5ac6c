package org.openlearningexchange.harvest.troubles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RunReport.State.FAILED;
import static org.openlearningexchange.contracts.message.RunReport.State.SUCCEEDED;
import static org.openlearningexchange.harvest.troubles.OaiText.error;
import static org.openlearningexchange.harvest.troubles.OaiText.page;
import static org.openlearningexchange.harvest.troubles.OaiText.record;
import static org.openlearningexchange.harvest.troubles.OaiText.token;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.harvest.protocol.Window;

/** Dates and windows. */
class DateTroublesTest {
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private final TroubledServer server = TroubledServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Harvested harvestSince(String mark) throws Exception {
    return TroubledHarvest.of(server, new Window.Since(mark, OVERLAP));
  }

  @Test
  void asksFromTheSourcesOwnClockMinusTheOverlap() throws Exception {
    server.list(page(record(1)));

    assertThat(harvestSince("2026-11-01T12:00:00Z").isComplete).isFalse();

    assertThat(server.lists().get(0))
        .containsEntry("from", "2026-11-01T11:50:00Z")
        .doesNotContainKey("until");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"YYYY-MM-DD", "", "YYYY-MM-DDThh:mm:ss.sZ", "second", "yyyy/mm/dd", "P1D"})
  void asksByDaysWhereSecondsAreNotPromised(String granularity) throws Exception {
    server.verb("Identify", OaiText.identify(granularity)).list(page(record(1)));

    harvestSince("2026-11-01T00:05:00Z");

    assertThat(server.lists().get(0)).containsEntry("from", "2026-10-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "now", "0000-00-00T00:00:00Z", "9999-12-31T23:59:59Z", "2030-01-01", "-1"})
  void neverSendsTheEarliestDatestamp(String earliest) throws Exception {
    server
        .verb(
            "Identify",
            OaiText.identify("YYYY-MM-DD")
                .replace(
                    "<granularity>",
                    "<earliestDatestamp>" + earliest + "</earliestDatestamp><granularity>"))
        .list(page(record(1)));

    assertThat(TroubledHarvest.of(server).state).isEqualTo(SUCCEEDED);

    assertThat(server.lists().get(0)).containsOnlyKeys("verb", "metadataPrefix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<responseDate/>",
        "",
        "<responseDate>now</responseDate>",
        "<responseDate>2026-11-01T12:00:00</responseDate>",
        "<responseDate>01.11.2026 12:00</responseDate>",
        "<responseDate>2026-13-45T99:00:00Z</responseDate>",
        "<responseDate>+999999999-01-01T00:00:00Z</responseDate>",
        "<responseDate>-999999999-01-01</responseDate>",
        "<responseDate>0000-01-01</responseDate>"
      })
  void makesNoWindowOfAResponseDateThatMakesNoSense(String date) throws Exception {
    server.list(page(record(1)).replace("<responseDate>" + OaiText.DATE + "</responseDate>", date));

    Harvested harvested = TroubledHarvest.of(server);

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.mark).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T12:00:00Z,2026-11-01T11:50:00Z",
    "2026-11-01T14:00:00+02:00,2026-11-01T11:50:00Z",
    "2026-11-01T12:00:00.123Z,2026-11-01T11:50:00Z",
    "2026-11-01,2026-10-31T23:50:00Z",
    "1970-01-01T00:00:00Z,1969-12-31T23:50:00Z"
  })
  void readsResponseDatesThatMakeSense(String date, String from) throws Exception {
    server.list(page(record(1)).replace(OaiText.DATE, date));

    String mark = TroubledHarvest.of(server).mark;

    assertThat(mark).isEqualTo(date);
    assertThat(harvestSince(date).from).isEqualTo(from);
  }

  @Test
  void takesTheDateOfTheFirstPageSinceRecordsChangeWhileAListIsRead() throws Exception {
    server
        .list(page(record(1), token("on")))
        .at("on", page(record(2)).replace(OaiText.DATE, "2026-11-01T18:00:00Z"));

    assertThat(TroubledHarvest.of(server).mark).isEqualTo(OaiText.DATE);
  }

  @Test
  void takesRecordsThatLieOutsideTheWindow() throws Exception {
    server.list(page(record(1), record(2).replace("2026-10-01", "1999-01-01")));

    assertThat(harvestSince("2026-11-01T12:00:00Z").live).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gestern",
        "2099-01-01T00:00:00Z",
        "01.11.2026",
        "2026/11/01 12:00",
        "0000-00-00",
        "平成30年"
      })
  void keepsARecordWhateverItsDatestamp(String datestamp) throws Exception {
    server.list(page(record(1).replace("2026-10-01T00:00:00Z", datestamp), record(2)));

    Harvested harvested = TroubledHarvest.of(server);

    assertThat(harvested.live).hasSize(2);
    assertThat(harvested.mark).isEqualTo(OaiText.DATE);
  }

  @Test
  void neverSendsAWindowThatEndsBeforeItBegins() throws Exception {
    server.list(page(record(1)));

    Harvested harvested =
        TroubledHarvest.of(server, new Window.Between("2026-11-02", "2026-11-01T12:00:00Z"));

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("before it begins");
    assertThat(server.lists()).isEmpty();
  }

  @Test
  void sendsBothBoundsInOneGranularity() throws Exception {
    server.verb("Identify", OaiText.identify("YYYY-MM-DD")).list(page(record(1)));

    TroubledHarvest.of(server, new Window.Between("2026-10-01T05:00:00Z", "2026-11-02"));

    assertThat(server.lists().get(0))
        .containsEntry("from", "2026-10-01")
        .containsEntry("until", "2026-11-02");
  }

  @ParameterizedTest
  @CsvSource({
    "YYYY-MM-DDThh:mm:ssZ,2026-11-01T11:50:00Z,2026-11-01",
    "YYYY-MM-DD,2026-10-31,2026-10-31T00:00:00Z"
  })
  void triesTheOtherGranularityWhereTheStatedOneIsRefused(
      String stated, String first, String second) throws Exception {
    server
        .verb("Identify", OaiText.identify(stated))
        .list(error("badArgument", "not a valid date"), page(record(1)));

    Harvested harvested = harvestSince("2026-11-01T12:00:00Z");

    assertThat(harvested.state).isEqualTo(SUCCEEDED);
    assertThat(harvested.codes()).contains("granularity-not-accepted");
    assertThat(server.lists()).extracting(it -> it.get("from")).containsExactly(first, second);
  }

  @Test
  void failsWhereNeitherGranularityIsAccepted() throws Exception {
    server.list(error("badArgument", "not a valid date"));

    Harvested harvested = harvestSince("2026-11-01T12:00:00Z");

    assertThat(harvested.state).isEqualTo(FAILED);
    assertThat(harvested.reason).contains("badArgument", "not a valid date");
    assertThat(server.lists()).hasSize(2);
  }
}
