package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.FakeRepository.body;
import static org.openlearningexchange.harvest.FakeRepository.status;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.FakeRepository;
import org.openlearningexchange.harvest.fetch.FetchLimits;
import org.openlearningexchange.harvest.fetch.Patience;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.fetch.SourceClient;

/** Conformance of the client against a server that misbehaves. */
class OaiPmhClientTest {
  private static final OaiRequest LIST = OaiRequest.listRecords("oai_dc", null, null, null);

  private final FakeRepository server = FakeRepository.start(0).put("oai:x:1", "One");
  private final List<Duration> waits = new ArrayList<>();
  private final SourceClient source =
      new SourceClient(
          new FetchLimits(
              Duration.ofSeconds(2),
              Duration.ofSeconds(2),
              Duration.ofSeconds(5),
              1_000_000,
              3,
              Set.of(server.hostAndPort())),
          Clock.systemUTC());
  private final OaiPmhClient client =
      new OaiPmhClient(
          new PatientSource(
              source, new Patience(3, Duration.ofMillis(100), Duration.ofSeconds(60)), waits::add),
          100_000);

  @AfterEach
  void close() {
    source.close();
    server.close();
  }

  private ListAnswer list() throws IOException, InterruptedException {
    return client.list(server.baseUrl(), LIST);
  }

  private int records(ListAnswer answer) throws IOException {
    try (ListPage page = ((ListAnswer.Page) answer).page()) {
      return page.summary().records();
    }
  }

  @Test
  void asksAgainForWhatIsNoOaiPmh() throws Exception {
    server.then(body("<!DOCTYPE html><html/>")).then(body("{}"));

    assertThat(records(list())).isEqualTo(1);
    assertThat(server.queries()).hasSize(3);
  }

  @Test
  void asksAgainForAListThatBreaksOff() throws Exception {
    String whole =
        server.envelope("<ListRecords>" + PageFixture.record("oai:x:1", "One") + "</ListRecords>");
    server.then(body(whole.substring(0, whole.length() - 20)));

    assertThat(records(list())).isEqualTo(1);
    assertThat(server.queries()).hasSize(2);
  }

  @Test
  void handsOverWhatCameBeforeTheBreakWhenItNeverGetsBetter() throws Exception {
    String whole =
        server.envelope("<ListRecords>" + PageFixture.record("oai:x:1", "One") + "</ListRecords>");
    for (int i = 0; i < 3; i++) {
      server.then(body(whole.substring(0, whole.length() - 20)));
    }

    ListAnswer.None none = (ListAnswer.None) list();

    assertThat(none.reason()).contains("broke off");
    try (ListPage truncated = none.truncated()) {
      assertThat(truncated.summary().records()).isEqualTo(1);
    }
  }

  @Test
  void waitsAsLongAsTheSourceAsks() throws Exception {
    server.then(status(503, "Retry-After", "7")).then(status(429));

    assertThat(records(list())).isEqualTo(1);
    assertThat(waits.get(0)).isEqualTo(Duration.ofSeconds(7));
    assertThat(waits.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
  }

  @Test
  void givesUpForNowWhenTheSourceAsksForALongWait() throws Exception {
    server.then(status(503, "Retry-After", "7200"));

    assertThat(list())
        .isInstanceOfSatisfying(
            ListAnswer.None.class,
            none -> assertThat(none.retryAfter()).isEqualTo(Duration.ofHours(2)));
    assertThat(server.queries()).hasSize(1);
  }

  @Test
  void endsAtOnceWhereAskingAgainDoesNotHelp() throws Exception {
    server.then(status(404));

    assertThat(list()).isInstanceOf(ListAnswer.None.class);
    assertThat(server.queries()).hasSize(1);
  }

  @Test
  void refusesADtdWithoutAskingAgain() throws Exception {
    server.then(body("<!DOCTYPE OAI-PMH SYSTEM \"http://127.0.0.1/x.dtd\">" + server.envelope("")));

    assertThat(list())
        .isInstanceOfSatisfying(
            ListAnswer.None.class, none -> assertThat(none.reason()).contains("DTD"));
    assertThat(server.queries()).hasSize(1);
  }

  @Test
  void readsTheGranularityAndTheBestFormat() throws Exception {
    assertThat(client.identify(server.baseUrl()).granularity()).contains(Granularity.SECOND);
    server.granularity("odd");
    assertThat(client.identify(server.baseUrl()).granularity()).contains(Granularity.DAY);
    assertThat(client.bestFormat(server.baseUrl(), new FormatChoice(List.of())))
        .isEqualTo("oai_dc");
  }
}
